using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Server.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Transactions;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi db import</c>: brings a list into the register, after showing what it would do.</summary>
internal static class DbImportCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = $"what the file lists: {DbOptions.Kinds(imported: true)}" };
        var file = new Argument<string>("FILE") { Description = "the list: CSV or XLSX" };
        var database = DbOptions.Database();
        var apply = new Option<bool>("--apply") { Description = "write it; without this nothing is written" };
        var again = new Option<bool>("--again") { Description = "go through a file once more that is in already" };
        var policies = CommonOptions.Policies();
        var over = DbOptions.PoliciesOver();
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "import",
            "Bring a list into the register: shows what would be done, and does it with --apply.\n\n"
                + "An import that was interrupted goes on where it stopped when it is started again.\n\n"
                + "Examples:\n  tuodi db import persons samples/service/register/persons.csv\n"
                + "  tuodi db import persons samples/service/register/persons.csv --apply\n\n"
                + "Exit codes: 0 all rows can be used, 1 rows were refused, 2 the input cannot be used."
        )
        {
            kind,
            file,
            database,
            apply,
            again,
            policies,
            over,
            json,
            lang,
        };
        command.SetAction(parsed =>
            DbRun.Run(
                () => DbOptions.OpenAsync(parsed.GetRequiredValue(database)),
                async (open, progress) =>
                {
                    var list = RegisterFiles.Open(DbOptions.Shape(parsed.GetRequiredValue(kind)), parsed.GetRequiredValue(file));
                    var shelf = DbOptions.Shelf(parsed.GetValue(policies), parsed.GetValue(over));
                    await shelf.CatchUpAsync(open, CancellationToken.None).ConfigureAwait(false);
                    list = new StatusCategories(shelf, Home.Today()).Check(list);
                    var report = await RunAsync(open, list, parsed.GetValue(apply), parsed.GetValue(again), progress).ConfigureAwait(false);
                    progress.Clear();
                    Write(report, CommonOptions.LanguageOf(parsed.GetValue(lang)), parsed.GetValue(json));
                    return report.Refused == 0 ? ExitCode.Good : ExitCode.Failed;
                }
            )
        );
        return command;
    }

    private static async Task<ImportReport> RunAsync(IDatabase database, RegisterFile list, bool apply, bool again, DbProgress progress)
    {
        var clock = TimeProvider.System;
        if (!apply)
        {
            return await new RegisterImport(database, new IdSource(clock, 0), clock)
                .PreviewAsync(list, progress, CancellationToken.None)
                .ConfigureAwait(false);
        }

        var node = await Nodes.NextAsync(database, clock, CancellationToken.None).ConfigureAwait(false);
        return await new RegisterImport(database, new IdSource(clock, node), clock)
            .ApplyAsync(list, SafetyRun.Actor, again, progress, CancellationToken.None)
            .ConfigureAwait(false);
    }

    private static void Write(ImportReport report, Language language, bool json)
    {
        if (json)
        {
            DbImportText.Json(Console.Out, report);
        }
        else
        {
            DbImportText.Write(Console.Out, report, language);
        }
    }
}
