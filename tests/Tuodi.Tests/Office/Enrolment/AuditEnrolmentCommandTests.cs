using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Office.Reading;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>The command as an office uses it: what it prints, the workbook it writes, and what it refuses.</summary>
public sealed class AuditEnrolmentCommandTests : IDisposable
{
    private const string Headings = "姓名,身份证号码,镇（街）,村（居）,医疗救助身份,纳入资助时间,缴费时间\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_shows_what_the_command_prints()
    {
        var shown = HowToPage.Shown("enrolment-subsidies.md");
        shown.Count.ShouldBeGreaterThan(15);
        var output = Command.Run(["audit", "enrolment", .. Sample(), "--district", "示例区", "--lang", "en"]).Output;
        shown.Where(line => !output.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_workbook_has_the_sheets_that_offices_exchange()
    {
        var result = Command.Run([
            "audit",
            "enrolment",
            .. Sample(),
            "--district",
            "示例区",
            "--out",
            Path.Combine(_folder.Path, "out.xlsx"),
        ]);
        (result.ExitCode, result.Errors).ShouldBe((0, ""));
        using var book = SpreadsheetDocument.Open(Path.Combine(_folder.Path, "out.xlsx"), isEditable: false);
        new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Descendants<Sheet>()
            .Select(sheet => sheet.Name!.Value)
            .ShouldBe([
                "汇总名单",
                "对比结果",
                "台账",
                "参保数据",
                "税务代缴汇总表",
                "参保数据汇总表",
                "原因",
                "未读入的行",
                "读取情况",
                "列的对应",
            ]);

        Rows(book, "台账")[0]
            .ShouldBe(
                "序号,纳入资助时间,身份取消时间,身份变更情况,镇（街）,村（居）,姓名,身份证号码,医疗救助身份,资助参保身份,是否参保,参保类别,居民医保缴费金额,缴费时间,是否符合资助,是否获得资助,获得资助身份类别,资助方式,税务第一批请款税务清款情况,资助金额,资助地或参保地（区外备注）,备注（卫健委死亡时间）,未参保原因,人工备注".Split(
                    ','
                )
            );
        Rows(book, "汇总名单")[0]
            [5..]
            .ShouldBe(["特困人员", "民政城乡低保对象", "低保边缘户", "脱贫不稳定户", "边缘易致贫户", "家庭经济困难大学生", "困难帮扶户"]);
        Rows(book, "汇总名单").Count(row => row.Count(cell => cell == "√") == 3).ShouldBe(2, "three identities of a person, twice planted");
        Rows(book, "对比结果")
            .Skip(1)
            .Select(row => row[0])
            .Order(StringComparer.Ordinal)
            .ShouldBe(["取消", "取消", "变更", "变更", "变更", "变更", "新增", "新增"], ignoreOrder: true);
        var byIdentity = Rows(book, "税务代缴汇总表");
        byIdentity[0][0].ShouldBe("2025 税务代缴汇总表");
        byIdentity[^1].ShouldBe(["合计", "", "136", "44400.00"]);
        var byTown = Rows(book, "参保数据汇总表");
        byTown[^1][^2..].ShouldBe(["136", "44400.00"]);
        byTown[1][1..3].ShouldBe(["人数", "代缴金额（元）"]);
        var id = ((WorksheetPart)book.WorkbookPart.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!))
            .Worksheet.Descendants<Cell>()
            .ElementAt(14);
        id.DataType!.Value.ShouldBe(CellValues.InlineString, "identity numbers are text");
    }

    [Fact]
    public void Earlier_months_stand_among_the_files_or_behind_previous()
    {
        var (earlier, rest) = (
            Sample()
                .Where(file => file.Contains("明细-20250", StringComparison.Ordinal) && !file.Contains("202506", StringComparison.Ordinal))
                .ToList(),
            Sample().ToList()
        );
        earlier.Count.ShouldBe(2);
        var among = Command.Run(["audit", "enrolment", .. rest, "--json"]).Output;
        var behind = Command.Run(["audit", "enrolment", .. rest.Except(earlier), "--previous", .. earlier, "--json"]).Output;
        behind.Split("\"year\"")[1].ShouldBe(among.Split("\"year\"")[1]);
    }

    [Fact]
    public void Every_row_without_number_or_identity_is_named_and_the_whole_list_refused()
    {
        var rows = Enumerable
            .Range(1, 30)
            .Select(i => i % 2 == 0 ? $"某,,镇,村,特困人员,202504,202504\n" : $"某,{Lists.Id(i)},镇,村,,202504,202504\n");
        var list = _folder.Write("资助参保对象全量明细-202506.csv", Headings + string.Concat(rows));
        var result = Command.Run(["audit", "enrolment", list, "--amounts", "500116", "--lang", "en"]);
        (result.ExitCode, result.Output).ShouldBe((2, ""));
        var lines = result.Errors.Trim().Split('\n');
        lines.Length.ShouldBe(30);
        lines.ShouldAllBe(line => line.Contains("the whole list is refused (30 such rows)", StringComparison.Ordinal));
        result.Errors.ShouldNotContain(Lists.Id(1));
    }

    [Theory]
    [InlineData("no full list", "死亡人员名单.csv", "身份证号码,死亡时间\nID,20250301\n", "--amounts", "500116")]
    [InlineData("month of the full list is not known", "资助参保.csv", "身份证号码,身份\nID,特困人员\n", "--amounts", "500116")]
    [InlineData("no yearly table", "资助参保202506.csv", "身份证号码,身份\nID,特困人员\n")]
    [InlineData("No yearly table of 500000 ships", "资助参保202506.csv", "身份证号码,身份\nID,特困人员\n", "--amounts", "500000")]
    [InlineData(
        "No yearly table of 500116-2031 ships",
        "资助参保202506.csv",
        "身份证号码,身份\nID,特困人员\n",
        "--amounts",
        "500116",
        "--year",
        "2031"
    )]
    [InlineData(
        "is of 202506, and 202507 was asked for",
        "资助参保202506.csv",
        "身份证号码,身份\nID,特困人员\n",
        "--amounts",
        "500116",
        "--month",
        "2025-07"
    )]
    [InlineData("`soon` is no month", "资助参保202506.csv", "身份证号码,身份\nID,特困人员\n", "--amounts", "500116", "--month", "soon")]
    [InlineData("names nobody", "资助参保202506.csv", "身份证号码,身份\n", "--amounts", "500116")]
    [InlineData("does not end in .xlsx", "资助参保202506.csv", "身份证号码,身份\nID,特困人员\n", "--amounts", "500116", "--out", "x.csv")]
    public void What_cannot_be_used_is_told(string says, string name, string text, params string[] options)
    {
        var list = _folder.Write(name, text.Replace("ID", Lists.Id(1), StringComparison.Ordinal));
        var result = Command.Run(["audit", "enrolment", list, .. options, "--lang", "en"]);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(says);
        result.Errors.ShouldNotContain(Lists.Id(1));
    }

    [Fact]
    public void A_month_that_the_name_does_not_say_is_given()
    {
        var list = _folder.Write("资助参保.csv", $"身份证号码,身份\n{Lists.Id(1)},特困人员\n");
        var result = Command.Run(["audit", "enrolment", list, "--amounts", "500116", "--month", "2025-06", "--json"]);
        (result.ExitCode, result.Errors).ShouldBe((0, ""));
        result.Output.ShouldContain("\"month\": \"202506\"");
    }

    [Fact]
    public void The_month_that_is_given_is_not_that_of_an_earlier_list()
    {
        var list = _folder.Write("资助参保.csv", $"身份证号码,身份\n{Lists.Id(1)},特困人员\n");
        var earlier = _folder.Write("资助参保-旧.csv", $"身份证号码,身份\n{Lists.Id(2)},特困人员\n");
        foreach (var files in new string[][] { [list, "--previous", earlier], [list, earlier] })
        {
            var result = Command.Run(["audit", "enrolment", .. files, "--amounts", "500116", "--month", "2025-06", "--lang", "en"]);
            (
                result.ExitCode,
                result.Errors.Contains("资助参保-旧.csv: The month of the full list is not known", StringComparison.Ordinal)
            ).ShouldBe((2, true));
        }
    }

    [Fact]
    public void Months_between_without_a_list_are_told()
    {
        var list = _folder.Write("资助参保202503.csv", $"身份证号码,身份\n{Lists.Id(1)},特困人员\n");
        var later = _folder.Write("资助参保202506.csv", $"身份证号码,身份\n{Lists.Id(1)},特困人员\n");
        Command
            .Run(["audit", "enrolment", list, later, "--amounts", "500116", "--lang", "en"])
            .Output.ShouldContain("there is no list of 202504, 202505");
    }

    [Fact]
    public void The_table_is_compared_with_the_premiums_of_a_policy()
    {
        // The document of 421303 gives 320 of 350 to minimum living and 175 to monitored persons.
        var table = _folder.Write(
            "参保档次配置.csv",
            "代缴类别,档次,资助代缴金额,个人实缴金额\n低保对象,一档,320,30\n监测对象,一档,170,180\n阳光对象,一档,1,2\n"
        );
        var list = _folder.Write("资助参保202306.csv", $"身份证号码,身份\n{Lists.Id(1)},低保对象\n");
        var output = Command.Run(["audit", "enrolment", list, table, "--policy", "421303", "--lang", "en"]).Output;
        output.ShouldContain("differences from the policy: 2");
        output.ShouldContain(
            "监测对象: 居民一档: the table has ¥170.00 with a payment of ¥180.00, the policy gives ¥175.00 and leaves ¥175.00."
        );
        output.ShouldContain("阳光对象: The identity 阳光对象 is no category of the policies.");
    }

    private static IEnumerable<string> Sample() =>
        Directory
            .EnumerateFiles(EnrolmentSampleTests.Shipped)
            .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx")
            .Order(StringComparer.Ordinal)
            .Select(Repository.Relative);

    private static List<string[]> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(each => each.Name == name);
        return
        [
            .. ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!))
                .Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()),
        ];
    }
}
