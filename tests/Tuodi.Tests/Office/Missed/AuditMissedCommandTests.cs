using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Missed;

/// <summary>The command as an office uses it: what it prints, the workbook it writes, and what it refuses.</summary>
public sealed class AuditMissedCommandTests : IDisposable
{
    private const string Rows = """
        序号,姓名,身份证号,医疗类别,医药机构名称,市（内）外,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大病报销,已使用普通住院救助金额
        1,=cmd|' /C calc'!A0,999999198001010011,普通住院,+某医院,市内,20250610,3000,3000,2000,0,0

        """;

    private const string Named = "身份证号,姓名,镇街,身份\n999999198001010011,甲,@某镇,特困人员\n";

    private readonly TemporaryFolder _folder = new();

    private static string Policy => Path.Combine(Repository.Root, "samples", "office", "policy.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_shows_what_the_command_prints()
    {
        var shown = HowToPage.Shown("missed-assistance.md");
        shown.Count.ShouldBeGreaterThan(15);
        var lists = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "samples", "office"))
            .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx");
        var output = Command
            .Run(["audit", "missed", .. lists.Select(Repository.Relative), "--policy", "samples/office/policy.yaml", "--lang", "en"])
            .Output;
        shown.Where(line => !output.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_workbook_is_whole_and_no_text_in_it_becomes_a_formula()
    {
        var result = Audit("--out", _folder.Path + "/out.xlsx");
        (result.ExitCode, result.Errors).ShouldBe((0, ""));
        using var book = SpreadsheetDocument.Open(_folder.Path + "/out.xlsx", isEditable: false);
        new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        sheets
            .Select(sheet => sheet.Name!.Value)
            .ShouldBe(["汇总", "应补", "应退", "无法判断", "冲销无对应", "未识别文字", "未读入的行", "读取情况", "列的对应"]);

        var owed = ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet.Descendants<Row>().ToList();
        var headings = owed[0].Elements<Cell>().Select(cell => cell.InnerText).ToList();
        var cells = owed[1].Elements<Cell>().ToList();
        Cell Of(string heading) => cells[headings.IndexOf(heading)];
        Of("身份证号").InnerText.ShouldBe("999999198001010011");
        Of("身份证号").DataType!.Value.ShouldBe(CellValues.InlineString);
        Of("姓名").InnerText.ShouldBe("'=cmd|' /C calc'!A0");
        Of("镇街").InnerText.ShouldBe("'@某镇");
        Of("医疗机构").InnerText.ShouldBe("'+某医院");
        (Of("差额").InnerText, Of("差额").DataType).ShouldBe(("1000.00", null));
        Of("依据").InnerText.ShouldBe("示例区医疗救助通知 3");
        Of("结算日期").InnerText.ShouldBe("2025-06-10");
    }

    [Fact]
    public void Json_tells_counts_sums_and_the_article()
    {
        var output = Audit("--json", "--lang", "en").Output;
        output.ShouldContain("\"owed\": 1000.00");
        output.ShouldContain("\"article\": \"notice of the sample district 3\"");
        output.ShouldContain("\"kind\": \"nothing-paid\"");
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var (list, roster) = (_folder.Write("未救助明细.csv", Rows), _folder.Write("名单.csv", Named));
        string Findings(params string[] files) =>
            Command.Run(["audit", "missed", .. files, "--policy", Policy, "--json"]).Output.Split("\"counts\"")[1];
        Findings(roster, list).ShouldBe(Findings(list, roster));
        Findings(list, "--roster", roster).ShouldBe(Findings(list, roster));
    }

    [Fact]
    public void Rows_that_the_offices_rules_exclude_are_flagged_and_stay()
    {
        var rules = _folder.Write(
            "rules.yaml",
            """
            title: { zh: 规则, en: rules }
            notice_above: 300
            rules:
              - { code: hospital, title: { zh: 医院, en: hospital }, on: true, action: exclude, when: [ { field: institution, op: contains, value: [某医院] } ], remark: 对象类别不符 }

            """
        );
        var result = Audit("--json", "--rules", rules);
        result.Errors.ShouldBeEmpty();
        result.Output.ShouldContain("\"excluded\": \"对象类别不符\"");
        result.Output.ShouldContain("\"hospital\": 1");
        result.Output.ShouldContain("\"owed\": 1000.00");
    }

    [Theory]
    [InlineData("--policy: No list tells by 认定地 or 参保地 whose policy to go by.")]
    [InlineData("policy 999999", "--policy", "999999")]
    [InlineData("is no name with a value", "--policy", "POLICY", "--parameter", "rate")]
    [InlineData("does not end in .xlsx", "--policy", "POLICY", "--out", "out.csv")]
    [InlineData("no such folder", "--policy", "POLICY", "--out", "nowhere/out.xlsx")]
    [InlineData("given twice", "--policy", "POLICY", "--roster", "ROWS")]
    public void What_cannot_be_used_is_told_in_one_line(string says, params string[] options)
    {
        var list = _folder.Write("未救助明细.csv", Rows);
        var given = options.Select(option =>
            option == "POLICY" ? Policy
            : option == "ROWS" ? list
            : option
        );
        var result = Command.Run(["audit", "missed", list, .. given, "--lang", "en"]);
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Errors.Trim().Split('\n').Length.ShouldBe(1);
        result.Errors.ShouldContain(says == "policy 999999" ? "There is no policy for division 999999" : says);
    }

    [Fact]
    public void A_file_that_is_not_understood_leaves_an_earlier_workbook_as_it_was()
    {
        var earlier = _folder.Write("out.xlsx", "earlier");
        var strange = _folder.Write("strange.csv", "颜色,形状\n红,圆\n");
        var result = Command.Run([
            "audit",
            "missed",
            strange,
            _folder.Write("empty.csv", ""),
            "--policy",
            Policy,
            "--out",
            earlier,
            "--overwrite",
        ]);
        result.ExitCode.ShouldBe(2);
        result.Errors.Trim().Split('\n').Length.ShouldBe(2);
        result.Errors.ShouldContain("颜色");
        File.ReadAllText(earlier).ShouldBe("earlier");
        Directory.EnumerateFiles(_folder.Path).Count().ShouldBe(3);
    }

    [Fact]
    public void A_value_that_the_policy_does_not_take_is_told_and_not_thrown_from_a_thread()
    {
        var result = Audit("--parameter", "assistance.nonsense=3");
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("assistance.nonsense");
        result.Errors.ShouldNotContain("should not happen");
    }

    [Fact]
    public void A_workbook_that_is_there_stays_unless_the_user_says_that_it_may_go()
    {
        var earlier = _folder.Write("out.xlsx", "earlier");
        var refused = Audit("--out", earlier);
        (refused.ExitCode, refused.Output).ShouldBe((2, ""));
        refused.Errors.ShouldContain("已有同名文件。请换一个名字，或加 --overwrite 覆盖。");
        File.ReadAllText(earlier).ShouldBe("earlier");
        Audit("--out", earlier, "--overwrite").ExitCode.ShouldBe(0);
        using var book = SpreadsheetDocument.Open(earlier, isEditable: false);
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Count().ShouldBe(9);
    }

    [Fact]
    public void Refusals_are_told_in_the_language_of_the_reports()
    {
        var list = _folder.Write("未救助明细.csv", Rows.Replace("999999198001010011", "999999198001011000"));
        var other = _folder.Write("名单.csv", Named);
        string Run(string language) =>
            Command.Run(["audit", "missed", _folder.Write("手工.csv", Rows), list, other, "--policy", Policy, "--lang", language]).Output;
        Run("zh").ShouldContain("拒绝 2:3 身份证号: 身份证号被电子表格悄悄舍入");
        Run("en").ShouldContain("refused 2:3 身份证号: the identity number was silently rounded");
        string Strange(string language) =>
            Command
                .Run(["audit", "missed", _folder.Write("strange.csv", "颜色,形状\n红,圆\n"), "--policy", Policy, "--lang", language])
                .Errors;
        Strange("zh").ShouldContain("清单无法识别");
        Strange("zh").ShouldContain("颜色");
        Strange("en").ShouldContain("The list was not recognised");
    }

    [Fact]
    public void The_first_twenty_refused_rows_are_shown_and_the_others_are_counted()
    {
        var rows =
            Rows.TrimEnd()
            + "\n"
            + string.Concat(Enumerable.Range(2, 30).Select(i => $"{i},乙,1234,普通住院,某医院,市内,20250610,1,1,0,0,0\n"));
        var output = Command
            .Run([
                "audit",
                "missed",
                _folder.Write("未救助明细.csv", rows),
                _folder.Write("名单.csv", Named),
                "--policy",
                Policy,
                "--lang",
                "en",
            ])
            .Output;
        output.Split('\n').Count(line => line.StartsWith("  refused ", StringComparison.Ordinal) && line.Contains("身份证号")).ShouldBe(20);
        output.ShouldContain("refused besides: 10");
    }

    [Fact]
    public void Json_tells_what_was_understood_too()
    {
        var roster = _folder.Write(
            "台账.csv",
            "身份证号,姓名,身份,认定时间,终止时间\n999999198001010011,甲,特困人员,2025-05-01,2025-01-01\n"
        );
        var list = _folder.Write("未救助明细.csv", Rows);
        using var answer = System.Text.Json.JsonDocument.Parse(
            Command.Run(["audit", "missed", list, roster, "--policy", Policy, "--json", "--lang", "zh"]).Output
        );
        var root = answer.RootElement;
        root.GetProperty("policy").GetProperty("why").GetString().ShouldBe("由 --policy 指定");
        root.GetProperty("roster_problems")[0].GetProperty("line").GetInt32().ShouldBe(2);
        root.GetProperty("roster_problems")[0].GetProperty("reason").GetString()!.ShouldContain("早于起始日");
        var file = root.GetProperty("files").EnumerateArray().Single(each => each.GetProperty("kind").GetString() == "unrescued");
        file.GetProperty("missing").EnumerateArray().Select(each => each.GetString()).ShouldContain("recognised_at");
    }

    private CommandResult Audit(params string[] options) =>
        Command.Run([
            "audit",
            "missed",
            _folder.Write("未救助明细.csv", Rows),
            _folder.Write("名单.csv", Named),
            "--policy",
            Policy,
            .. options,
        ]);
}
