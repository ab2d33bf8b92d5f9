using System.CommandLine;
using System.Text.Json;
using Tuodi.Kernel;
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
        var lang = CommonOptions.Lang();
        var command = new Command(
            "status",
            "Show where a database is, its schema, its tables with their rows, and the last import.\n\nExample:\n  tuodi db status --database county.sqlite"
        )
        {
            database,
            json,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => Task.FromResult(DbOptions.OpenAny(parsed.GetRequiredValue(database))),
                (open, _) => RunAsync(open, parsed.GetValue(json), CommonOptions.LanguageOf(parsed.GetValue(lang)))
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(IDatabase database, bool json, Language language)
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

        Console.WriteLine($"{NameOf(database.Kind)} {database.Place}");
        foreach (var script in SchemaScripts.All)
        {
            var state = applied.TryGetValue(script.Number, out var at)
                ? new Bilingual($"已于 {DbJson.Instant(at)} 执行", $"applied {DbJson.Instant(at)}")
                : new Bilingual("未执行，请运行 tuodi db upgrade", "not applied; run `tuodi db upgrade`");
            Console.WriteLine($"  {script.Name}: {state.In(language)}");
        }

        foreach (var (table, rows) in counts)
        {
            Console.WriteLine($"  {table, -20} {rows, 14:N0}");
        }

        if (last is not null)
        {
            Console.WriteLine($"  {Told(last).In(language)}");
        }

        return ExitCode.Good;
    }

    private static string NameOf(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL";

    private static Bilingual Told(ImportRunRow run) =>
        run.Finished is { } finished
            ? new(
                $"最近一次导入：{run.Kind}，文件 {run.File}，完成于 {DbJson.Instant(finished)}",
                $"last import: {run.Kind} from {run.File}, finished {DbJson.Instant(finished)}"
            )
            : new(
                $"最近一次导入：{run.Kind}，文件 {run.File}，开始于 {DbJson.Instant(run.Started)}，尚未完成；再次运行即继续",
                $"last import: {run.Kind} from {run.File}, begun {DbJson.Instant(run.Started)} and not finished; start it again to go on"
            );

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
