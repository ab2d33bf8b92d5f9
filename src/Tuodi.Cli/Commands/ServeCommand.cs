using System.CommandLine;
using Tuodi.Cli.Serving;
using Tuodi.Legislation.Register;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi serve</c>: answers hospitals over the national interface.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var database = new Option<string?>("--database")
        {
            Description =
                $"a file of SQLite, or Host=...;Database=...;Username=... of PostgreSQL; by default {ServeSettings.DatabaseDefault}",
            HelpName = "PLACE",
        };
        var urls = new Option<string?>("--urls")
        {
            Description = $"where to listen, several set apart by semicolons; by default {ServeSettings.UrlsDefault}",
            HelpName = "URLS",
        };
        var policies = CommonOptions.Policies();
        var over = new Option<string?>("--policies-over")
        {
            Description = "a folder whose divisions stand in the place of those of --policies",
            HelpName = "DIR",
        };
        var legislation = new Option<string?>("--legislation")
        {
            Description =
                $"the register of legal texts: a file, or a database of PostgreSQL; by default {RegisterSource.DefaultFile} beside the file of the database, or the same database of PostgreSQL",
            HelpName = "PLACE",
        };
        var writers = Writers();
        var config = new Option<string?>("--config")
        {
            Description = "a JSON file of settings (docs/reference/interface.md); secrets belong there or into TUODI__... variables",
            HelpName = "FILE",
        };
        var demo = new Option<bool>("--demo")
        {
            Description = "serve a small invented county from a fresh file, to try a hospital client out",
        };
        var command = new Command(
            "serve",
            "Answer hospitals over the national interface: basic insurance, critical illness insurance and assistance in one stop.\n\nExamples:\n  tuodi serve --demo\n  tuodi serve --database county.sqlite --config tuodi.json\n  tuodi serve --database \"Host=db;Database=tuodi;Username=tuodi\" --urls http://0.0.0.0:8080\n\nCtrl+C answers what is under way and stops."
        )
        {
            database,
            urls,
            policies,
            over,
            legislation,
            writers,
            config,
            demo,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                ServeRun
                    .RunAsync(
                        new ServeOptions(
                            parsed.GetValue(database),
                            parsed.GetValue(urls),
                            parsed.GetValue(policies),
                            parsed.GetValue(over),
                            parsed.GetValue(writers),
                            parsed.GetValue(config),
                            parsed.GetValue(demo)
                        )
                        {
                            Legislation = parsed.GetValue(legislation),
                        }
                    )
                    .GetAwaiter()
                    .GetResult()
            )
        );
        return command;
    }

    private static Option<int?> Writers()
    {
        var writers = new Option<int?>("--writers")
        {
            Description = "how many transactions write side by side on a server",
            HelpName = "N",
        };
        writers.Validators.Add(result =>
        {
            if (result.GetValue(writers) is < 1 or > 64)
            {
                result.AddError("--writers takes 1 to 64.");
            }
        });
        return writers;
    }
}
