using System.CommandLine;
using Tuodi.Cli.Demo;
using Tuodi.Cli.Serving;
using Tuodi.Simulation.Care;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi demo</c>: an invented county with a year behind it, in the browser.</summary>
internal static class DemoCommand
{
    private const int PersonsDefault = 20_000;
    private const int PersonsMin = 100;
    private const int PersonsMax = 2_000_000;

    public static Command Create()
    {
        var persons = Whole("--persons", "how many persons the county has", PersonsDefault, PersonsMin, PersonsMax);
        var seed = Whole("--seed", "what everything is drawn from", 1, 0, int.MaxValue);
        var outpatient = Whole(
            "--outpatient",
            "how many of 100 general outpatient visits happen",
            YearDraw.AllOutpatient,
            1,
            YearDraw.AllOutpatient
        );
        var database = new Option<string>("--database")
        {
            Description = "the SQLite file it is kept in",
            HelpName = "FILE",
            DefaultValueFactory = _ => Home.Folder(Path.Combine("artifacts", "demo", "county.sqlite")),
        };
        var urls = new Option<string?>("--urls")
        {
            Description = $"where to listen, several set apart by semicolons; by default {ServeSettings.UrlsDefault}",
            HelpName = "URLS",
        };
        var fresh = new Option<bool>("--fresh") { Description = "make it anew although it is there" };
        var noServe = new Option<bool>("--no-serve") { Description = "make it and end" };
        var report = new Option<bool>("--report")
        {
            Description = "set what is published beside what is drawn, and end; no database is made",
        };
        var json = CommonOptions.Json();
        var csv = new Option<bool>("--csv") { Description = "the report as CSV" };
        var command = new Command(
            "demo",
            "Make an invented county with a year of visits settled by the service, once, and serve it on this machine with a user for every role.\n\nExamples:\n  tuodi demo\n  tuodi demo --persons 2000 --seed 7 --database small.sqlite --no-serve\n  tuodi demo --report"
        )
        {
            persons,
            seed,
            outpatient,
            database,
            urls,
            fresh,
            noServe,
            report,
            json,
            csv,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var choice = new DemoChoice(
                    parsed.GetValue(persons),
                    parsed.GetValue(seed),
                    parsed.GetValue(outpatient),
                    parsed.GetRequiredValue(database),
                    parsed.GetValue(urls),
                    parsed.GetValue(fresh),
                    !parsed.GetValue(noServe)
                )
                {
                    IsPersonsSaid = parsed.GetResult(persons) is { Implicit: false },
                    IsSeedSaid = parsed.GetResult(seed) is { Implicit: false },
                    IsOutpatientSaid = parsed.GetResult(outpatient) is { Implicit: false },
                };
                return parsed.GetValue(report) || parsed.GetValue(json) || parsed.GetValue(csv)
                    ? DemoReport.Run(choice, parsed.GetValue(json), parsed.GetValue(csv))
                    : new DemoRun(choice).RunAsync().GetAwaiter().GetResult();
            })
        );
        return command;
    }

    private static Option<int> Whole(string name, string says, int value, int min, int max)
    {
        var option = new Option<int>(name) { Description = says, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var given && (given < min || given > max))
            {
                result.AddError($"{name} takes {min} to {max}.");
            }
        });
        return option;
    }
}
