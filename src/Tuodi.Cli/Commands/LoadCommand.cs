using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Tuodi.Bench.Load;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi load</c>: hospitals at work against a server of its own, measured, with the books compared at the end.</summary>
internal static class LoadCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var seconds = Whole("--seconds", "how long hospitals work, and how long settlements are sent as fast as they go", 10, 600);
        var connections = Whole("--connections", "how many connections send at once", 64, 2_000);
        var persons = Whole("--persons", "how many invented persons the county has", 20_000, 2_000_000);
        var seed = Whole("--seed", "what everything is drawn from", 1, int.MaxValue - 10_000);
        var database = new Option<string>("--database")
        {
            Description =
                "the database: postgres starts a PostgreSQL server of its own, sqlite makes a file; both force every commit to the disk",
            DefaultValueFactory = _ => "postgres",
        };
        database.AcceptOnlyFromAmong("postgres", "sqlite");
        var json = CommonOptions.Json();
        var command = new Command(
            "load",
            "Start a database and a server, send hospitals that admit, upload fees, pre-settle, settle, repeat and reverse, and compare the books at the end.\n\nExample:\n  tuodi load --seconds 10 --database sqlite --json"
        )
        {
            seconds,
            connections,
            persons,
            seed,
            database,
            json,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    new LoadOptions
                    {
                        Seconds = parsed.GetValue(seconds),
                        Postgres = parsed.GetValue(database) == "postgres",
                        Connections = parsed.GetValue(connections),
                        Persons = Math.Max(parsed.GetValue(persons), 10 * parsed.GetValue(connections)),
                        Seed = parsed.GetValue(seed),
                        Policies = Home.Folder("policies"),
                        Over = Home.Folder(Path.Combine("samples", "service", "policies")),
                        Command = Assembly.GetExecutingAssembly().Location,
                    },
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    private static int Run(LoadOptions options, bool json)
    {
        using var stop = new CancellationTokenSource();
        var result = new LoadRun(options, TimeProvider.System, line => Console.Error.WriteLine(line))
            .RunAsync(stop.Token)
            .GetAwaiter()
            .GetResult();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result, Indented));
        }
        else
        {
            Print(result);
        }

        return result is { BalancesAgree: true, Errors: 0 } ? ExitCode.Good : ExitCode.Failed;
    }

    private static void Print(LoadResult result)
    {
        Line("database", result.Database);
        Line("settlements over HTTP", $"{result.SettlementsPerSecond:N0} a second, 99 of 100 within {result.P99AtFullRate} ms");
        Line("at half of that", $"half within {result.P50} ms, 99 of 100 within {result.P99} ms");
        Line("whole visits", $"{result.VisitsPerSecond:N0} a second");
        Line(
            "inside the process",
            $"{result.InProcess:N0} a second, {result.Ratio} times one transaction a settlement ({result.Plain:N0})"
        );
        Line(
            "first settlement",
            $"{result.FirstSettlement:N0} ms after the start (an empty web application answers after {result.EmptyWeb:N0})"
        );
        Line("forcing 8 kB to the disk", $"{result.Fdatasync} us");
        Line("settlements, reversals", $"{result.Settlements:N0}, {result.Reversals:N0}");
        Line("errors", result.Errors == 0 ? "none" : $"{result.Errors:N0}, the first: {result.FirstError}");
        Line("books", result.BalancesAgree ? "agree with what the hospitals were told" : string.Join("; ", result.Differences));
    }

    private static void Line(string what, string value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -26} {value}"));

    private static Option<int> Whole(string name, string says, int value, int max)
    {
        var option = new Option<int>(name) { Description = says, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var given && (given < 1 || given > max))
            {
                result.AddError($"{name} takes 1 to {max}.");
            }
        });
        return option;
    }
}
