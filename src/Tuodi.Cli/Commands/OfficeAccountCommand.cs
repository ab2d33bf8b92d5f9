using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office account</c>: where a person is paid.</summary>
internal static class OfficeAccountCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("NUMBER") { Description = "the running number (序号) of the row" };
        var bank = Text("--bank", "the bank (开户行)");
        var holder = Text("--holder", "whose account it is (户名)");
        var account = Text("--account", "the account's number (账号)");
        var command = new Command(
            "account",
            "Note where the person of a row is paid; an earlier account of the row is replaced.\n\n"
                + "Examples:\n  tuodi office account 17 --bank 农村商业银行双河支行 --holder 王某 --account 6200000000000000017"
        )
        {
            number,
            bank,
            holder,
            account,
        };
        return new OfficeOptions().On(
            command,
            call =>
            {
                using var workspace = call.Open();
                var period = workspace.PeriodOf(call.Period);
                var row = call.Parsed.GetRequiredValue(number);
                var to = new PayAccount(
                    call.Parsed.GetRequiredValue(bank),
                    call.Parsed.GetRequiredValue(holder),
                    call.Parsed.GetRequiredValue(account)
                );
                workspace.SetAccount(period, row, to);
                Console.WriteLine(call.IsChinese ? $"{period} {row}：已录入账户" : $"{period} {row}: account noted");
                return ExitCode.Good;
            }
        );
    }

    private static Option<string> Text(string name, string says) =>
        new(name)
        {
            Description = says,
            HelpName = "TEXT",
            Required = true,
        };
}
