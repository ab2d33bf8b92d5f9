using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Hosting;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Files;

namespace Tuodi.Tests.Service;

/// <summary>Files that may no longer be fetched do not stay.</summary>
public sealed class FileSweepTests(PostgresFixture server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_file_is_deleted_when_its_time_is_over_and_not_before(DatabaseKind kind)
    {
        await using var county = kind == DatabaseKind.Sqlite ? await TestCounty.InFileAsync() : await server.CountyAsync();
        for (var i = 0; i < 25; i++)
        {
            await KeepAsync(county, $"old-{i}");
        }

        county.Clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(county, "young");
        var files = new ExpiredFiles(county.Service.Database);
        county.Clock.Now += StoreFile.Kept - TimeSpan.FromDays(1);
        (await files.DeleteAsync(county.Clock.Now, Cancel)).ShouldBe(0);
        county.Clock.Now += TimeSpan.FromSeconds(1);
        (await files.DeleteAsync(county.Clock.Now, Cancel)).ShouldBe(25);
        (await county.QueryAsync<string>("select name from stored_file")).ShouldBe(["young"]);
    }

    [Fact]
    public async Task A_server_deletes_them_soon_after_its_start_and_every_hour()
    {
        await using var county = await TestCounty.InFileAsync();
        await KeepAsync(county, "first");
        county.Clock.Now += TimeSpan.FromDays(1);
        await KeepAsync(county, "second");
        county.Clock.Now += StoreFile.Kept - TimeSpan.FromDays(1);
        var told = new Told();
        using var sweep = new FileSweep(county.Service, told);
        await sweep.StartAsync(Cancel);
        SpinWait.SpinUntil(() => county.Clock.Waiting == 2, Patience).ShouldBeTrue("the server does not wait");

        county.Clock.Now += FileSweep.AfterStart;
        (await told.NextAsync()).ShouldBe("1 expired files were deleted");
        (await county.QueryAsync<string>("select name from stored_file")).ShouldBe(["second"]);
        county.Clock.Now += TimeSpan.FromDays(1);
        (await told.NextAsync()).ShouldBe("1 expired files were deleted");
        (await county.QueryAsync<string>("select name from stored_file")).ShouldBeEmpty();
        await sweep.StopAsync(Cancel);
    }

    private static Task KeepAsync(TestCounty county, string name) =>
        county.Service.RunAsync(
            new StoreFile(row => [])
            {
                Request = county.Request("9101"),
                Name = name,
                Content = [1, 2, 3],
            },
            Cancel
        );

    private sealed class Told : ILogger<FileSweep>
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public async Task<string> NextAsync() => await _lines.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Writer.TryWrite(formatter(state, exception));
    }
}
