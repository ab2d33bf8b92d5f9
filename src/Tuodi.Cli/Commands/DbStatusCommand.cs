using System.CommandLine;
using System.Text.Json;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db status</c>: where a database is, which schema it has, what it holds, what was brought in last.</summary>
internal static class DbStatusCommand
{
    public static Command Create()
    {
        var database = DbOptions.Database();
        var json = CommonOptions.Json();
        var command = new Command(
            "status",
            "Show where a database is, its schema, its tables with their rows, and the last import.\n\nExample:\n  tuodi db status --database county.sqlite"
        )
        {
            database,
            json,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => Task.FromResult(DbOptions.OpenAny(parsed.GetRequiredValue(database))),
                (open, _) => RunAsync(open, parsed.GetValue(json))
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(IDatabase database, bool json)
    {
        var applied = await SchemaScripts.AppliedAsync(database, CancellationToken.None).ConfigureAwait(false);
        var counts = await TableCounts.OfAsync(database, CancellationToken.None).ConfigureAwait(false);
        var last = counts.Any(count => count.Table == Tables.ImportRun.Name)
            ? await LastImport.FindAsync(database, CancellationToken.None).ConfigureAwait(false)
            : null;
        if (json)
        {
            DbJson.Write(Console.Out, writer => Json(writer, database, applied, counts, last));
            return ExitCode.Good;
        }

        Console.WriteLine($"{database.Kind} {database.Place}");
        foreach (var script in SchemaScripts.All)
        {
            Console.WriteLine(
                $"  {script.Name}: {(applied.TryGetValue(script.Number, out var at) ? $"applied {DbJson.Instant(at)}" : "not applied; run `tuodi db upgrade`")}"
            );
        }

        foreach (var (table, rows) in counts)
        {
            Console.WriteLine($"  {table, -20} {rows, 14:N0}");
        }

        if (last is not null)
        {
            Console.WriteLine($"  last import: {last.Kind} from {last.File}, {State(last)}");
        }

        return ExitCode.Good;
    }

    private static string State(ImportRunRow run) =>
        run.Finished is { } finished
            ? $"finished {DbJson.Instant(finished)}"
            : $"begun {DbJson.Instant(run.Started)} and not finished; start it again to go on";

    private static void Json(
        Utf8JsonWriter json,
        IDatabase database,
        IReadOnlyDictionary<long, long> applied,
        IReadOnlyList<(string Table, long Rows)> counts,
        ImportRunRow? last
    )
    {
        json.WriteString("kind", database.Kind.ToString().ToLowerInvariant());
        json.WriteString("place", database.Place);
        json.WriteStartArray("scripts");
        foreach (var script in SchemaScripts.All)
        {
            json.WriteStartObject();
            json.WriteString("name", script.Name);
            json.WriteString("applied", applied.TryGetValue(script.Number, out var at) ? DbJson.Instant(at) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach (var (table, rows) in counts)
        {
            json.WriteNumber(table, rows);
        }

        json.WriteEndObject();
        if (last is not null)
        {
            json.WriteStartObject("last_import");
            json.WriteString("list", last.Kind);
            json.WriteString("file", last.File);
            json.WriteString("started", DbJson.Instant(last.Started));
            json.WriteString("finished", last.Finished is { } finished ? DbJson.Instant(finished) : null);
            json.WriteEndObject();
        }
    }
}
