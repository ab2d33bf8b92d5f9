using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Exports.Statistics;

/// <summary>The monthly sums of costs and payments (报销统计汇总表): the lists' own figures summed, and two ratios of the sums.</summary>
public static class ReimbursementStatistics
{
    private const string Title = "报销统计汇总表";
    private const int HundredthsOfPercent = 10_000;

    private static readonly ExportColumn[] Columns =
    [
        new("项目名称", ExportForm.Text),
        new("项目代码", ExportForm.Digits),
        new("数据类型", ExportForm.Text),
        new("费用总额", ExportForm.Amount),
        new("符合医保报销金额", ExportForm.Amount),
        new("基本医疗保险报销金额", ExportForm.Amount),
        new("大病报销金额", ExportForm.Amount),
        new("大额报销金额", ExportForm.Amount),
        new("进入医疗救助金额", ExportForm.Amount),
        new("倾斜救助金额", ExportForm.Amount),
        new("基本医保报销金额（含大病大额）", ExportForm.Amount),
        new("合计救助金额", ExportForm.Amount),
        new("结算报销金额合计", ExportForm.Amount),
        new("综合报销率", ExportForm.Text),
        new("政策范围内报销比例", ExportForm.Text),
    ];

    /// <summary>The sheet. A column that no row of a line gives stays blank there; ratios are exact and then rounded once, half up, to two decimals.</summary>
    public static ExportSheet Of(IReadOnlyList<SettlementRow> rows) =>
        new(Title, Columns, StatisticsGroup.Of(rows).Select(Line)) { Title = Title };

    private static ExportCell[] Line(StatisticsGroup group)
    {
        var (total, inPolicy) = (group.Sum(row => row.Total), group.Sum(row => row.InPolicy));
        var (basic, critical, large) = (
            group.Sum(row => row.Basic),
            group.Sum(row => row.CriticalIllness),
            group.Sum(row => row.LargeAmount)
        );
        var (assistance, second) = (group.Sum(row => row.Assistance), group.Sum(row => row.SecondRound));
        var insurance = Together(basic, critical, large);
        var assisted = Together(assistance, second);
        var paid = Together(insurance, assisted);
        return
        [
            ExportCell.Of(group.Project),
            ExportCell.Of(group.Period),
            ExportCell.Of(group.KindName),
            ExportCell.Of(total),
            ExportCell.Of(inPolicy),
            ExportCell.Of(basic),
            ExportCell.Of(critical),
            ExportCell.Of(large),
            ExportCell.Of(group.Sum(row => row.AssistanceBase)),
            ExportCell.Of(second),
            ExportCell.Of(insurance),
            ExportCell.Of(assisted),
            ExportCell.Of(paid),
            ExportCell.Of(Percent(paid, total)),
            ExportCell.Of(Percent(paid, inPolicy)),
        ];
    }

    private static Money? Together(params ReadOnlySpan<Money?> amounts)
    {
        Money? sum = null;
        foreach (var amount in amounts)
        {
            sum = amount is { } said ? (sum ?? Money.Zero) + said : sum;
        }

        return sum;
    }

    private static string? Percent(Money? part, Money? whole)
    {
        if (part is not { } paid || whole is not { Fen: not 0 } of)
        {
            return null;
        }

        var hundredths = (Fraction.Of(paid.Fen, of.Fen) * Fraction.Of(HundredthsOfPercent)).RoundHalfUp();
        var sign = hundredths < 0 ? "-" : string.Empty;
        return $"{sign}{Int128.Abs(hundredths) / 100}.{Int128.Abs(hundredths) % 100:00}%";
    }
}
