using System.Globalization;
using System.Text;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;
using static Tuodi.Tests.Office.Workspace.Desk;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>What leaves the office, from the workspace, by its commands.</summary>
public sealed class OfficeExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Policy => Path.Combine(Repository.Root, "samples", "office", "policy.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_month_from_the_lists_to_the_bank_and_the_payment()
    {
        string[] files =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples", "office"))
                .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx")
                .Order(StringComparer.Ordinal),
        ];
        Good(["import", .. files]).ShouldContain("参保档次配置.csv: not used for missed assistance, not imported");
        Good("audit", "--policy", Policy);
        Good("rules").ShouldContain("of 2,004 rows 85 excluded, 1,919 kept");
        Good("distribute", "--all").ShouldContain("distributed 27 rows, ¥42,387.17");
        Good("export", "townships", "--out", "towns", "--csv").ShouldContain("written to towns, 79 rows");
        Directory.GetFiles(In("towns")).Length.ShouldBe(6);
        Lines("towns/未匹配镇街.csv").Length.ShouldBe(52);
        Good("receive", "--all").ShouldContain("received 27 rows");
        Bad("export", "bank", "--out", "bank.csv").ShouldContain("83 rows: it has no account");
        Good("notify", "--all").ShouldContain("notified 79 rows");
        Good("export", "notices", "--out", "notices", "--office", "示例区医疗保障局")
            .ShouldContain("79 persons to be notified; written to notices: 20 notices");
        Directory.GetFiles(In("notices")).Length.ShouldBe(21);

        Good("export", "unpaid", "--out", "ledger.csv", "--numbers", "tab").ShouldContain("87 rows");
        FillIn("ledger.csv", "filled.csv");
        Good("accounts", "filled.csv").ShouldContain("202506: accounts noted 83 / unchanged 0 / blank 4");
        Good("accounts", "filled.csv").ShouldContain("202506: accounts noted 0 / unchanged 83 / blank 4");

        var bank = Good("export", "bank", "--out", "bank.csv");
        bank.ShouldContain("20 rows");
        bank.ShouldContain("in all ¥20,942.40");
        bank.ShouldContain("rows left out: nothing is owed by the audit");
        Lines("bank.csv").Sum(line => decimal.Parse(line.Split(',')[5], CultureInfo.InvariantCulture)).ShouldBe(20942.40m);
        Good("pay", "--all").ShouldContain("marked as paid 20 rows");
        Bad("export", "bank", "--out", "again.csv").ShouldContain("20 rows: it is marked as paid");
        Good("status").ShouldMatch("marked as paid: 20  entering assistance ¥[0-9,.]+  owed ¥20,942\\.40");
        Good("log").ShouldContain("export  202506  bank: 20");
    }

    [Fact]
    public void Each_list_has_the_rows_that_belong_in_it()
    {
        Month();
        Good("exclude", "2", "--remark", "重复");
        Numbers("checked").ShouldBe(["1", "2", "3", "4", "5", "6"]);
        Lines("checked.csv")[1].ShouldEndWith("拟通知2,已剔除,重复");
        Good("export", "unpaid", "--out", "unpaid.csv").ShouldContain("1 rows left out: excluded");
        Lines("unpaid.csv").Length.ShouldBe(5);
        Good("export", "townships", "--out", "towns", "--csv").ShouldContain("1 rows left out: its state is no notice");
        Directory
            .GetFiles(In("towns"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["双河镇.csv", "未匹配镇街.csv", "石桥镇.csv"]);
        Good("export", "townships", "--out", "one.csv", "--town", "石桥").ShouldContain("1 rows");
        Bad("export", "make-up", "--out", "x.xlsx").ShouldContain("No row belongs in the list");
        Bad("export", "statistics", "--out", "x.xlsx").ShouldContain("no list 区内, 跨区 or 手工");
        File.Exists(In("x.xlsx")).ShouldBeFalse();
    }

    [Fact]
    public void A_township_has_one_list_however_the_roster_writes_it()
    {
        Month();
        Good("export", "townships", "--out", "one.csv", "--town", "双河镇人民政府").ShouldContain("2 rows");
        Lines("one.csv").Select(line => line.Split(',')[2]).Distinct().ShouldBe(["双河镇"]);
    }

    [Fact]
    public void Nothing_is_written_over_unless_it_may_be()
    {
        Month();
        File.WriteAllText(In("checked.csv"), "mine");
        Bad("export", "checked", "--out", "checked.csv").ShouldContain("--overwrite");
        File.ReadAllText(In("checked.csv")).ShouldBe("mine");
        Good("export", "checked", "--out", "checked.csv", "--overwrite");
        Lines("checked.csv").Length.ShouldBe(6);
        Bad("export", "checked", "--out", "tuodi-office.sqlite.xlsx", "--workspace", "tuodi-office.sqlite.xlsx").ShouldNotBeEmpty();
        Bad("export", "townships", "--out", "all.csv").ShouldContain("One CSV file cannot hold 3 lists");
        Directory.CreateDirectory(In("full"));
        File.WriteAllText(In("full/mine.txt"), "mine");
        Bad("export", "townships", "--out", "full").ShouldContain("new or empty");
    }

    [Fact]
    public void The_bank_gets_what_the_audit_worked_out_for_rows_that_may_be_paid()
    {
        Month();
        Good("mode", "direct");
        Good("account", "1", "--bank", "某银行", "--holder", "周1", "--account", "6200000000000000017");
        Bad("export", "bank", "--out", "bank.csv").ShouldContain("1 rows: not audited");
        Good("audit", "--policy", Policy);
        Good("export", "bank", "--out", "bank.csv", "--numbers", "wrapped").ShouldContain("202506: written to bank.csv, 1 rows");
        Lines("bank.csv")
            .Single()
            .ShouldMatch(
                "^1,周1,某银行,,\"=\"\"6200000000000000017\"\"\",[0-9.]+,周1,\"=\"\"999999[0-9X]{12}\"\"\",医疗救助报销,\"=\"\"202506\"\"\"$"
            );
        var layout = _folder.Write(
            "bank.yaml",
            "title: { zh: 单, en: list }\ncolumns: [{ heading: 账号, field: bank_account }, { heading: 金额, field: payment, as: text }]\n"
        );
        Good("export", "bank", "--out", "own.csv", "--layout", layout);
        File.ReadAllLines(In("own.csv"))[0].TrimStart('\uFEFF').ShouldBe("账号,金额");
        Good("pay", "1");
        Bad("export", "bank", "--out", "none.csv").ShouldContain("1 rows: it is marked as paid");
    }

    [Fact]
    public void Accounts_of_a_ledger_are_taken_whole_or_not_at_all()
    {
        Month();
        Good("mode", "direct");
        Good("export", "unpaid", "--out", "ledger.csv");
        var lines = File.ReadAllLines(In("ledger.csv"));
        Ledger("half.csv", lines, row => row == 1 ? "某银行,周1,6200000000000000017" : "某银行,,6200000000000000017");
        Bad("accounts", "half.csv").ShouldContain("half.csv:3:1: The row lacks one of bank, holder and number of the account");
        Ledger("rounded.csv", lines, _ => "某银行,周1,6200000000000000000");
        Bad("accounts", "rounded.csv").ShouldContain("as a spreadsheet leaves it");
        Ledger(
            "other.csv",
            [.. lines.Select(line => line.Replace("2025-06-10", "2025-06-11", StringComparison.Ordinal))],
            _ => "某银行,周1,6200000000000000017"
        );
        Bad("accounts", "other.csv").ShouldContain("no such visit of the person");
        Good("status").ShouldContain("with an account: 0");
        Ledger("good.csv", lines, row => row == 1 ? "某银行,周1,6200 0000 0000 0000 017" : ",,");
        Good("accounts", "good.csv").ShouldContain("accounts noted 1 / unchanged 0 / blank 5");
        Good("log", "--json").ShouldNotContain("6200");
    }

    [Fact]
    public void A_notice_is_for_rows_that_are_notified_and_not_yet_paid()
    {
        Month();
        Good("mode", "direct");
        Good("audit", "--policy", Policy);
        Notices("first").ShouldBe(3);
        Good("exclude", "3");
        Good("account", "1", "--bank", "某银行", "--holder", "周1", "--account", "6200000000000000017");
        Good("pay", "1");
        Notices("second").ShouldBe(1);
        Good("rules", "--threshold", "5000");
        Bad("export", "notices", "--out", "third").ShouldContain("Nobody is to be notified");
        Directory.Exists(In("third")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("未作任何改动", "pay", "999")]
    [InlineData("该月的镇街有 双河镇、石桥镇", "distribute", "--town", "东坪镇")]
    [InlineData("没有可列入的行", "export", "make-up", "--out", "x.xlsx")]
    [InlineData("一个 CSV 文件", "export", "townships", "--out", "x.csv")]
    [InlineData("没有此代码的规则", "rules", "--on", "none")]
    [InlineData("没有这个政策文件", "audit", "--policy", "none")]
    public void What_cannot_be_done_is_told_in_the_language_of_the_office(string says, params string[] arguments)
    {
        Month();
        var result = Command.RunIn(_folder.Path, ["office", .. arguments]);
        (result.ExitCode, result.Output).ShouldBe((2, ""));
        result.Errors.ShouldContain(says);
    }

    // Rows 1 to 3 above the threshold and on the roster, 4 above it and on none, 5 below it, 6 with nothing left.
    private void Month()
    {
        Good(
            "import",
            _folder.Write("未救助明细-202506.csv", Unrescued(Row(1), Row(2), Row(3), Row(4), Row(5, left: 300), Row(6, left: 0))),
            _folder.Write("名单-202506.csv", Roster((1, "双河镇"), (2, "双河镇人民政府"), (3, "石桥镇"), (5, "石桥镇"), (6, "石桥镇")))
        );
    }

    private int Notices(string name)
    {
        Good("export", "notices", "--out", name);
        return Directory.GetFiles(In(name), "0*.html").Length;
    }

    private string[] Numbers(string list)
    {
        Good("export", list, "--out", $"{list}.csv");
        return [.. Lines($"{list}.csv").Select(line => line.Split(',')[1])];
    }

    private string[] Lines(string name) => File.ReadAllLines(In(name))[1..];

    private string In(string name) => Path.Combine(_folder.Path, name);

    // 开户行, 姓名 and 账号录入 are the sixth column to the eighth.
    private void Ledger(string name, string[] lines, Func<int, string> account) =>
        _folder.Write(
            name,
            string.Join(
                '\n',
                lines.Select(
                    (line, row) => row == 0 ? line : string.Join(',', [.. line.Split(',')[..5], account(row), .. line.Split(',')[8..]])
                )
            )
        );

    // Whoever has something left to be paid brings an account.
    private void FillIn(string from, string to)
    {
        var lines = File.ReadAllLines(In(from), Encoding.UTF8);
        Ledger(to, lines, row => lines[row].Split(',')[^1].Length == 0 ? ",," : "某银行,本人,6200000000000000017");
    }

    private string Good(params string[] arguments)
    {
        var result = Command.RunIn(_folder.Path, ["office", .. arguments, "--lang", "en"]);
        (result.ExitCode, result.Errors).ShouldBe((0, ""), string.Join(' ', arguments));
        return result.Output;
    }

    private string Bad(params string[] arguments)
    {
        var result = Command.RunIn(_folder.Path, ["office", .. arguments, "--lang", "en"]);
        result.ExitCode.ShouldBe(2, $"{arguments[0]}: {result.Output}");
        return result.Errors;
    }
}
