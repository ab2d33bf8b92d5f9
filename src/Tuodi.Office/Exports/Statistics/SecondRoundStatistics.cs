using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Exports.Statistics;

/// <summary>The second round by month (倾斜救助统计): how many rows it was paid on, and its sum.</summary>
public static class SecondRoundStatistics
{
    private const string Title = "倾斜救助统计";

    private static readonly ExportColumn[] Columns =
    [
        new("月份", ExportForm.Text),
        new("人次", ExportForm.Count),
        new("倾斜救助金额", ExportForm.Amount),
    ];

    /// <summary>The sheet, a row a clearing month; a reversal counts as a row, for its amount is not zero.</summary>
    public static ExportSheet Of(IReadOnlyList<SettlementRow> rows) =>
        new(Title, Columns, StatisticsGroup.Of(rows).Where(group => group.Kind is null).Select(Line)) { Title = Title };

    private static ExportCell[] Line(StatisticsGroup month) =>
        [
            ExportCell.Of(month.Project),
            ExportCell.Of(month.Rows.Count(row => row.SecondRound is { Fen: not 0 })),
            ExportCell.Of(month.Sum(row => row.SecondRound) ?? Money.Zero),
        ];
}
