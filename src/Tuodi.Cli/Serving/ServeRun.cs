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
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Cli.Serving;

/// <summary>Opens the database, serves, and drains when it is told to stop.</summary>
internal static class ServeRun
{
    public static async Task<int> RunAsync(ServeOptions options)
    {
        var settings = ServeSettings.Read(options);
        var data = InterfaceData.Load(Home.Folder(Path.Combine("data", "interface")));
        var settler = new Settler(new PolicyShelf(settings.Policies, settings.Over), data.Codes.Care());
        var database = DatabaseLocation.Open(settings.Database, settings.Writers);
        var service = await SettlementService.OpenAsync(database, settler, TimeProvider.System, new CommitLimits(), CancellationToken.None);

        // The server goes first: what it has taken in is done before the service ends.
        await using (service)
        {
            if (options.IsDemo)
            {
                await DemoCounty.WriteAsync(service, Home.Folder(Path.Combine("data", "catalogue", "sample.csv")), CancellationToken.None);
            }

            await using var app = ServerHost.Build(
                settings.Configuration,
                data,
                services => services.AddSingleton(database).AddHospitalTransactions(service, data).AddApi().AddLogging(Log),
                routes =>
                {
                    routes.MapApi(service);
                    routes.MapStoredFhir(service, data.Dictionaries);
                }
            );
            foreach (var url in settings.Urls)
            {
                app.Urls.Add(url);
            }

            await app.StartAsync();
            ServeText.Write(app, database, settings, options.IsDemo);
            await app.WaitForShutdownAsync();
        }

        return ExitCode.Good;
    }

    private static void Log(ILoggingBuilder logging) =>
        logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // an address that is taken is told in one line, by who asked for it
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
