using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Workbooks as spreadsheet programs and exports write them.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly object?[] Headings =
    [
        "身份证号",
        "姓名",
        "镇街",
        "医药机构名称",
        "市（内）外",
        "入院时间",
        "出院时间",
        "结算时间",
        "医疗总费用",
        "医保政策范围费用",
        "已使用普通住院救助金额",
    ];

    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void Shared_texts_texts_in_place_numbers_and_days()
    {
        var list = Read(
            new Workbook().Sheet(
                "明细",
                Headings,
                [
                    Lists.Id(1),
                    new Workbook.Inline("周一"),
                    new Workbook.Rich("双河", "镇", "shuang he"),
                    "某区人民医院",
                    "市内",
                    new Workbook.Day("45688"),
                    new Workbook.Day("45690.75"),
                    new Workbook.Number("45690"),
                    new Workbook.Number("574.28999999999996"),
                    new Workbook.Number("2967.1"),
                    "6,000.00 ",
                ]
            )
        );

        list.Encoding.ShouldBe("XLSX");
        list.Sheet.ShouldBe("明细");
        list.Kind.ShouldBe(ListKind.Unrescued);
        var row = list.Settlements.ShouldHaveSingleItem();
        row.Name.ShouldBe("周一");
        row.Town.ShouldBe("双河镇");
        (row.Admitted, row.Discharged, row.Settled).ShouldBe((new(2025, 1, 31), new(2025, 2, 2), new(2025, 2, 2)));
        row.Total.ShouldBe(new Money(57_429));
        row.InPolicy.ShouldBe(new Money(296_710));
        row.Used["used_ordinary"].ShouldBe(new Money(600_000));
        row.Used.Count.ShouldBe(1);
        row.Used.ContainsKey("used_major").ShouldBeFalse();
    }

    [Fact]
    public void Days_that_count_from_1904()
    {
        var list = Read(
            new Workbook(countsFrom1904: true).Sheet(
                "明细",
                Headings,
                [
                    Lists.Id(1),
                    "周一",
                    null,
                    "医院",
                    "市内",
                    new Workbook.Day("44226"),
                    new Workbook.Number("44227"),
                    "20250202",
                    "1",
                    "1",
                    "0",
                ]
            )
        );
        var row = list.Settlements.ShouldHaveSingleItem();
        (row.Admitted, row.Discharged, row.Settled).ShouldBe((new(2025, 1, 31), new(2025, 2, 1), new(2025, 2, 2)));
    }

    [Theory]
    [InlineData("9.99999194002020E+17", "scientific")]
    [InlineData("999999194002020000", "rounded")]
    [InlineData("999999194002020123", "rounded")]
    public void An_identity_number_that_was_a_number_is_refused_by_name(string written, string reason)
    {
        var list = Read(
            new Workbook().Sheet("名单", ["身份证号", "身份"], [new Workbook.Number(written), "低保对象"], [Lists.Id(3), "低保对象"])
        );
        list.Roster.ShouldHaveSingleItem();
        var refused = list.Refused.ShouldHaveSingleItem();
        refused.Reason.English!.ShouldContain(reason);
        refused.Heading.ShouldBe("身份证号");
        (refused.Spot.Line, refused.Spot.Column).ShouldBe((2, 1));
    }

    [Fact]
    public void An_identity_number_that_a_program_wrote_out_whole_is_taken() =>
        Read(new Workbook().Sheet("名单", ["身份证号", "身份"], [new Workbook.Number(WithDigit()), "低保对象"]))
            .Roster.ShouldHaveSingleItem();

    [Fact]
    public void Titles_above_and_headings_in_the_third_row()
    {
        var list = Read(
            new Workbook().Sheet(
                "Sheet1",
                [
                    ["某区2025年6月救助对象名单"],
                    [],
                    [.. Lists.RosterHeadings.Split(',')],
                    [Lists.Id(1), "周一", "双河镇", "一村", "低保对象"],
                ],
                false,
                "A1:E1"
            )
        );
        list.HeadingRow.ShouldBe(3);
        list.Month.ShouldBe("202506");
        list.Roster.ShouldHaveSingleItem().Month.ShouldBe("202506");
    }

    [Fact]
    public void Headings_in_two_rows_of_merged_cells()
    {
        var list = Read(
            new Workbook().Sheet(
                "农保名册",
                [
                    ["城乡低保名册", null, null, null, null, null, null, null, null],
                    ["序号", "户主姓名", "身份证号码", "低保证号", "保障人数", null, "领取金额", null, "领款时间"],
                    [null, null, null, null, "重点保障人数", "残疾人数", "家庭补差", "残疾人救助", null],
                    ["1", "周一", Lists.Id(1), "D001", "2", "1", "300", "60", "2025.1.5"],
                ],
                false,
                "A2:A3",
                "E2:F2"
            )
        );
        list.HeadingRow.ShouldBe(2);
        list.Columns.Select(column => column.Heading).ShouldContain("家庭补差");
        var row = list.Roster.ShouldHaveSingleItem();
        row.Name.ShouldBe("周一");
        row.Identity.ShouldBe("低保对象");
    }

    [Fact]
    public void Groups_over_headings_are_read_through()
    {
        var list = Read(
            new Workbook().Sheet(
                "Sheet1",
                [
                    ["序号", "人员信息", null, null, "费用", null, null, "就诊地"],
                    [null, "姓名", "身份证号", "优抚类别", "总费用", "统筹报销金额", "大病报销金额", null],
                    ["1", "周一", Lists.Id(1), "残疾退役军人 /七级 / 因战", "81.02", "45.32", "0", "某区"],
                ],
                false,
                "B1:D1"
            )
        );
        list.Kind.ShouldBe(ListKind.SettlementVeterans);
        var row = list.Settlements.ShouldHaveSingleItem();
        (row.Total, row.Basic, row.VisitedAt, row.Number).ShouldBe((new Money(8_102), new Money(4_532), "某区", "1"));
    }

    [Fact]
    public void All_sheets_that_are_recognised_are_read_and_hidden_ones_are_not()
    {
        object?[] roster = [.. Lists.RosterHeadings.Split(',')];
        var path = new Workbook()
            .Sheet("说明", ["请按要求填写"])
            .Sheet("6月", roster, [Lists.Id(1), "周一", "双河镇", "一村", "低保对象"])
            .Sheet("死亡", ["身份证号码", "死亡时间"], [Lists.Id(2), "2025-03-01"])
            .Sheet("字典", [roster, [Lists.Id(3), "周三", "双河镇", "一村", "低保对象"]], isHidden: true)
            .Save(_lists.In("book.xlsx"));
        var lists = new ListReader(Lists.Data).Read(path);
        lists.Select(list => (list.Sheet, list.Kind)).ShouldBe([("6月", ListKind.Roster), ("死亡", ListKind.Deaths)]);
        new ListReader(Lists.Data).Read(path, new ReadOptions { Sheet = "死亡" }).ShouldHaveSingleItem().Deaths.ShouldHaveSingleItem();
        Should
            .Throw<ProblemException>(() => new ListReader(Lists.Data).Read(path, new ReadOptions { Sheet = "7月" }))
            .Message.ShouldContain("6月");
    }

    [Fact]
    public void A_large_sheet_is_read_in_blocks()
    {
        object?[][] rows =
        [
            ["身份证号", "身份"],
            .. Enumerable.Range(1, 20_000).Select(i => new object?[] { Lists.Id(i), $"身份{i}" }),
        ];
        var list = Read(new Workbook().Sheet("名单", rows));
        list.Roster.Count.ShouldBe(20_000);
        list.Roster[^1].Identity.ShouldBe("身份20000");
        list.UnknownIdentities.Count.ShouldBe(20_000);
    }

    private static string WithDigit() => Enumerable.Range(1, 100).Select(Lists.Id).First(id => id[^1] != 'X' && !id.EndsWith("000"));

    private OfficeList Read(Workbook workbook) => Lists.Read(workbook.Save(_lists.In("book.xlsx")));
}
