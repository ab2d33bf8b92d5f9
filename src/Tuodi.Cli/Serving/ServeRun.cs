using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tuodi.Cli.Commands;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Fhir.Stored;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Logs;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Hosting;

namespace Tuodi.Cli.Serving;

/// <summary>Opens the database, serves, and drains when it is told to stop.</summary>
internal static class ServeRun
{
    private static readonly TimeSpan DoorsAfter = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(ServeOptions options)
    {
        var settings = ServeSettings.Read(options);

        // Side by side, as far as one does not need the other: a server that was stopped should be back at once.
        var opened = Task.Run(() => DatabaseLocation.Open(settings.Database, settings.Writers));
        var prepared = Task.Run(async () =>
            await SettlementService.PrepareAsync(await opened, TimeProvider.System, CancellationToken.None)
        );
        var shelf = new PolicyShelf(settings.Policies, settings.Over);
        var newest = Task.Run(async () => await Rehearsal.ReadAsync(await opened, shelf, TimeProvider.System, CancellationToken.None));
        var data = InterfaceData.Load(Home.Folder(Path.Combine("data", "interface")));
        var settler = new Settler(shelf, data.Codes.Care());
        var database = await opened;

        // The server goes first: what it has taken in is done before the service ends.
        await using (var service = new SettlementService(database, settler, TimeProvider.System, new CommitLimits()))
        {
            var started = StartAsync(service, prepared, options);
            var rehearsed = Task.Run(async () =>
            {
                await started;
                if (await newest is { } visit)
                {
                    await Rehearsal.RunAsync(service, data, visit, CancellationToken.None);
                }
            });
            await using var app = ServerHost.Build(
                settings.Configuration,
                data,
                services =>
                    services
                        .AddSingleton(database)
                        .AddHospitalTransactions(service, data)
                        .AddSafeLog(settings.Configuration, Console.OpenStandardError(), TimeProvider.System)
                        // An address that is taken is told in one line, by who asked for it.
                        .AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)),
                doors =>
                    doors
                        .AddApi()
                        .AddConsole(
                            new ConsoleOptions(Home.Folder(string.Empty), settings.Policies, settings.Over, options.IsInvented)
                            {
                                Legislation = settings.Legislation,
                            },
                            shelf
                        ),
                routes =>
                {
                    routes.MapApi(service);
                    routes.MapStoredFhir(service, data.Dictionaries);
                    routes.MapConsole(service);
                },
                started
            );
            foreach (var url in settings.Urls)
            {
                app.Urls.Add(url);
            }

            // Hospitals that come while the database is still being prepared wait; if it cannot be, the start fails.
            await app.StartAsync();
            await rehearsed;
            ServeText.Write(app, database, settings, options.IsDemo);
            var opening = OpenDoorsAsync(app, service);
            await app.WaitForShutdownAsync();
            await opening;
        }

        return ExitCode.Good;
    }

    private static async Task StartAsync(SettlementService service, Task<long> prepared, ServeOptions options)
    {
        service.Start(await prepared);
        if (options.IsDemo)
        {
            await DemoCounty.WriteAsync(service, Home.Folder(Path.Combine("data", "catalogue", "sample.csv")), CancellationToken.None);
        }
    }

    // Hospitals that waited for the start go first; whoever asks at a door before that opens it at once.
    private static async Task OpenDoorsAsync(WebApplication app, SettlementService service)
    {
        try
        {
            await Task.Delay(DoorsAfter, TimeProvider.System, app.Lifetime.ApplicationStopping);
            app.Services.GetRequiredService<OwnDoors>().Open();
            await service.CompleteAsync(app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            // It stops before anybody came.
        }
        catch (Exception error) when (service.Database.IsLost(error))
        {
            // The database went away; the next start completes what is left.
        }
    }
}
