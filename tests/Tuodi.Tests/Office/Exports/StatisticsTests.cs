using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Office.Exports.Statistics;
using Tuodi.Office.Lists;
using static Tuodi.Tests.Office.Exports.Rows;

namespace Tuodi.Tests.Office.Exports;

/// <summary>The monthly sheets: rows counted, given figures summed, ratios exact.</summary>
public sealed class StatisticsTests
{
    private static readonly SettlementRow Inside = new()
    {
        Spot = new Spot("inside.csv", 2, 1),
        Kind = ListKind.SettlementInside,
        Period = "202506",
        PersonId = Id,
        VisitClass = "住院",
        Total = Yuan(4153.37m),
        InPolicy = Yuan(3541.39m),
        Basic = Yuan(2967.10m),
        CriticalIllness = Money.Zero,
        LargeAmount = Money.Zero,
        AssistanceBase = Yuan(574.29m),
        Assistance = Yuan(459.43m),
        SecondRound = Money.Zero,
    };

    private static readonly SettlementRow Across = Inside with
    {
        Kind = ListKind.SettlementAcross,
        VisitClass = "门诊",
        Total = Yuan(81.02m),
        InPolicy = Yuan(75.54m),
        Basic = Yuan(45.32m),
        AssistanceBase = Yuan(30.22m),
        Assistance = Yuan(18.13m),
        SecondRound = Yuan(2.00m),
    };

    private static readonly SettlementRow Reversal = Inside with { Total = -Inside.Total!.Value, Assistance = -Inside.Assistance!.Value };

    private static readonly SettlementRow[] Month =
    [
        Inside,
        Across,
        Inside with
        {
            Kind = ListKind.SettlementManual,
            AssistanceBase = null,
            VisitClass = null,
            VisitKind = null,
            AssistanceKind = "重大疾病门诊",
            Assistance = Yuan(0.01m),
            SecondRound = null,
        },
        Inside with
        {
            Kind = ListKind.Unrescued,
            VisitClass = null,
        },
        Inside with
        {
            Period = "202507",
            SecondRound = Yuan(-2.00m),
        },
        Reversal with
        {
            Period = "202507",
        },
    ];

    [Fact]
    public void Visits_are_rows_and_their_amount_is_assistance_with_the_second_round()
    {
        var sheet = VisitStatistics.Of(Month);
        sheet
            .Columns.Select(column => column.Heading)
            .ShouldBe(["项目名称", "项目代码", "数据类型", "门诊人数", "门诊金额（元）", "住院人数", "住院金额（元）", "总金额（元）"]);
        Told(sheet)
            .ShouldBe([
                "6月 202506 区内 0 0.00 1 459.43 459.43",
                "6月 202506 跨区 1 20.13 0 0.00 20.13",
                "6月 202506 手工 1 0.01 0 0.00 0.01",
                "6月 202506 项目汇总 2 20.14 1 459.43 479.57",
                "7月 202507 区内 0 0.00 2 -2.00 -2.00",
                "7月 202507 跨区 0 0.00 0 0.00 0.00",
                "7月 202507 手工 0 0.00 0 0.00 0.00",
                "7月 202507 项目汇总 0 0.00 2 -2.00 -2.00",
            ]);
    }

    [Fact]
    public void Sums_are_of_the_given_figures_and_ratios_are_exact_and_rounded_once()
    {
        var sheet = ReimbursementStatistics.Of([Inside, Across]);
        sheet
            .Columns.Select(column => column.Heading)
            .ShouldBe([
                "项目名称",
                "项目代码",
                "数据类型",
                "费用总额",
                "符合医保报销金额",
                "基本医疗保险报销金额",
                "大病报销金额",
                "大额报销金额",
                "进入医疗救助金额",
                "倾斜救助金额",
                "基本医保报销金额（含大病大额）",
                "合计救助金额",
                "结算报销金额合计",
                "综合报销率",
                "政策范围内报销比例",
            ]);

        // 3,426.53 / 4,153.37 = 0.82500..., 3,426.53 / 3,541.39 = 0.96756...; 65.45 / 81.02 = 0.80782..., / 75.54 = 0.86642...
        Told(sheet)
            .ShouldBe([
                "6月 202506 区内 4153.37 3541.39 2967.10 0.00 0.00 574.29 0.00 2967.10 459.43 3426.53 82.50% 96.76%",
                "6月 202506 跨区 81.02 75.54 45.32 0.00 0.00 30.22 2.00 45.32 20.13 65.45 80.78% 86.64%",
                "6月 202506 手工            ",
                "6月 202506 项目汇总 4234.39 3616.93 3012.42 0.00 0.00 604.51 2.00 3012.42 479.56 3491.98 82.47% 96.55%",
            ]);
    }

    [Theory]
    [InlineData(1, 3, "33.33%")]
    [InlineData(2, 3, "66.67%")]
    [InlineData(1, 20_000, "0.01%")] // 0.005 % is a half and goes up
    [InlineData(1, 20_001, "0.00%")]
    [InlineData(3, 3, "100.00%")]
    [InlineData(-2, 3, "-66.67%")]
    public void A_ratio_has_two_decimals_half_up(long paid, long total, string percent)
    {
        var row = Inside with
        {
            Basic = new Money(paid),
            Total = new Money(total),
            InPolicy = Money.Zero,
            Assistance = null,
            SecondRound = null,
        };
        var cells = ReimbursementStatistics.Of([row]).Rows.First();
        (cells[^2].Text, cells[^1].IsBlank).ShouldBe((percent, true));
    }

    [Fact]
    public void A_column_that_no_row_gives_is_blank_and_not_zero() =>
        ReimbursementStatistics.Of([Inside with { AssistanceBase = null }]).Rows.First()[8].IsBlank.ShouldBeTrue();

    [Fact]
    public void The_second_round_counts_rows_on_which_it_is_not_zero() =>
        Told(SecondRoundStatistics.Of(Month)).ShouldBe(["6月 1 2.00", "7月 1 -2.00"]);

    [Fact]
    public void A_row_that_is_neither_outpatient_nor_inpatient_is_refused_by_its_place() =>
        Should
            .Throw<ProblemException>(() =>
                VisitStatistics.Of([Inside, Inside with { VisitClass = "其他", Spot = new Spot("a.csv", 9, 1) }])
            )
            .Problems.Single()
            .Spot.ShouldBe(new Spot("a.csv", 9, 1));

    [Fact]
    public void The_title_stands_in_the_first_row_and_the_headings_in_the_third()
    {
        using var stream = new MemoryStream();
        ExportWorkbook.Write(stream, [VisitStatistics.Of(Month)]);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        rows[0].InnerText.ShouldBe("人次统计汇总表");
        rows[1].InnerText.ShouldBeEmpty();
        rows[2].Elements<Cell>().First().InnerText.ShouldBe("项目名称");
        rows.Count.ShouldBe(3 + 8);

        using var csv = new MemoryStream();
        ExportCsv.Write(csv, VisitStatistics.Of(Month));
        System
            .Text.Encoding.UTF8.GetString(csv.ToArray())
            .Split("\r\n")[..3]
            .ShouldBe([
                "\uFEFF人次统计汇总表",
                "",
                "项目名称,项目代码,数据类型,门诊人数,门诊金额（元）,住院人数,住院金额（元）,总金额（元）",
            ]);
    }

    private static IEnumerable<string> Told(ExportSheet sheet) =>
        sheet.Rows.Select(row => string.Join(' ', row.Select(cell => cell.Amount?.ToPlainString() ?? cell.Text ?? $"{cell.Count}")));
}
