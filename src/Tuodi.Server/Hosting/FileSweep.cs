using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tuodi.Storage;
using Tuodi.Storage.Files;

namespace Tuodi.Server.Hosting;

/// <summary>Deletes expired files while the server runs, soon after the start, so that it does not hold that up, and then once an hour.</summary>
/// <param name="service">The service, its database and its clock.</param>
/// <param name="log">Where it is told that it failed.</param>
public sealed partial class FileSweep(SettlementService service, ILogger<FileSweep> log) : BackgroundService
{
    /// <summary>How long after the start.</summary>
    public static TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How often.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var files = new ExpiredFiles(service.Database);
        using var timer = new PeriodicTimer(Every, service.Clock);
        try
        {
            await Task.Delay(AfterStart, service.Clock, stoppingToken).ConfigureAwait(false);
            do
            {
                await SweepAsync(files, stoppingToken).ConfigureAwait(false);
            } while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is left is deleted when one runs again.
        }
    }

    private async Task SweepAsync(ExpiredFiles files, CancellationToken cancel)
    {
        try
        {
            var deleted = await files.DeleteAsync(service.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
            if (deleted > 0)
            {
                LogDeleted(deleted);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} expired files were deleted")]
    private partial void LogDeleted(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired files were not deleted; it is tried again in an hour")]
    private partial void LogFailed(Exception error);
}
