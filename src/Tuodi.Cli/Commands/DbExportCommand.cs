using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Server.Register;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db export</c>: writes the register, filings, visits, fee lines, settlements and the journal as lists.</summary>
internal static class DbExportCommand
{
    public static Command Create()
    {
        var kinds = new Argument<string[]>("KIND")
        {
            Description = $"what to write, all if none is named: {DbOptions.Kinds(imported: false)}",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var database = DbOptions.Database();
        var folder = new Option<string>("--out")
        {
            Description = "the folder to write to",
            HelpName = "FOLDER",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "csv or xlsx",
            DefaultValueFactory = _ => "csv",
            HelpName = "csv|xlsx",
        };
        format.AcceptOnlyFromAmong("csv", "xlsx");
        var lang = CommonOptions.Lang();
        var command = new Command(
            "export",
            "Write lists as they stand at one moment, the register in the columns that an import reads; it is entered in the audit trail.\n\n"
                + "Examples:\n  tuodi db export --out register\n  tuodi db export persons statuses --out register --format xlsx"
        )
        {
            kinds,
            database,
            folder,
            format,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => DbOptions.OpenAsync(parsed.GetRequiredValue(database)),
                (open, progress) =>
                    RunAsync(
                        open,
                        parsed.GetValue(kinds) is { Length: > 0 } named ? [.. named.Select(DbOptions.Shape)] : RegisterShapes.All,
                        parsed.GetRequiredValue(folder),
                        parsed.GetValue(format) == "xlsx",
                        CommonOptions.LanguageOf(parsed.GetValue(lang)),
                        progress
                    )
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IDatabase database,
        IReadOnlyList<RegisterShape> shapes,
        string folder,
        bool workbook,
        Language language,
        DbProgress progress
    )
    {
        var what = $"{string.Join(',', shapes.Select(shape => shape.Name))} {(workbook ? "xlsx" : "csv")}";
        await TakenOut.EnterAsync(database, TrailAct.RegisterExport, what).ConfigureAwait(false);
        Directory.CreateDirectory(folder);
        var snapshot = await Snapshot.OpenAsync(database, CancellationToken.None).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var export = new RegisterExport(snapshot);
            foreach (var shape in shapes)
            {
                var path = Path.Combine(folder, $"{shape.Name}{(workbook ? ".xlsx" : ".csv")}");
                var count = 0L;
                NewFile.Write(
                    path,
                    stream =>
                    {
                        var write = workbook ? RegisterWorkbook.Write : (Writer)RegisterCsv.Write;
                        write(stream, shape, export.Rows(shape), language, Written);
                    }
                );
                progress.Clear();
                Console.WriteLine($"{path}: {count:N0} {(language == Language.Chinese ? "行" : "rows")}");

                void Written(long rows)
                {
                    count = rows;
                    progress.Written(shape.Name, rows);
                }
            }
        }

        return ExitCode.Good;
    }

    private delegate void Writer(Stream stream, RegisterShape shape, IEnumerable<object?[]> rows, Language language, Action<long>? written);
}
