using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office accounts</c>: takes the accounts from ledgers that townships have filled in.</summary>
internal static class OfficeAccountsCommand
{
    private static readonly Bilingual Nothing = new("未录入任何账户。", "No account was noted.");

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "ledgers (附件2 未报销台账) with accounts filled in: CSV or XLSX",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "accounts",
            "Take accounts from ledgers that townships have filled in, all of them or none; nothing else of the ledger is taken.\n\n"
                + "Examples:\n  tuodi office export unpaid --out 台账.xlsx\n  tuodi office accounts 台账-已填.xlsx"
        )
        {
            files,
        };
        return new OfficeOptions().On(command, call => Run(call, call.Parsed.GetRequiredValue(files)));
    }

    private static int Run(OfficeCall call, string[] paths)
    {
        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var data = OfficeData.Load(Path.Combine(Home.Folder("data"), "office"), []);
        var ledgers = OfficeFiles.ReadAny(data, [.. paths.Select(path => (path, (ListKind?)ListKind.Unrescued))], month: null);
        var refused = ledgers.Lists.SelectMany(list => list.Refused).ToList();
        if (refused.Count > 0)
        {
            throw new ProblemException([.. refused.Select(row => new Problem(row.Spot, row.Reason, Nothing))]);
        }

        var result = workspace.TakeAccounts(ledgers.Settlements, period);
        Console.WriteLine(
            call.IsChinese
                ? $"{period}：录入账户 {result.Noted:N0} 行／不变 {result.Unchanged:N0}／未填 {result.Blank:N0}"
                : $"{period}: accounts noted {result.Noted:N0} / unchanged {result.Unchanged:N0} / blank {result.Blank:N0}"
        );
        return ExitCode.Good;
    }
}
