using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Exports.Statistics;

/// <summary>The monthly count of assisted visits (人次统计汇总表): settlement rows counted and their payments summed, as the lists give them.</summary>
public static class VisitStatistics
{
    private const string Title = "人次统计汇总表";
    private const int OpenMax = 40;

    private static readonly ExportColumn[] Columns =
    [
        new("项目名称", ExportForm.Text),
        new("项目代码", ExportForm.Digits),
        new("数据类型", ExportForm.Text),
        new("门诊人数", ExportForm.Count),
        new("门诊金额（元）", ExportForm.Amount),
        new("住院人数", ExportForm.Count),
        new("住院金额（元）", ExportForm.Amount),
        new("总金额（元）", ExportForm.Amount),
    ];

    /// <summary>The sheet. What it calls 人数 is a number of rows, reversals among them, and an amount is assistance and second round.</summary>
    /// <exception cref="ProblemException">Rows are neither outpatient nor inpatient: they would be in neither count.</exception>
    public static ExportSheet Of(IReadOnlyList<SettlementRow> rows)
    {
        Refuse(rows);
        return new ExportSheet(Title, Columns, StatisticsGroup.Of(rows).Select(Line)) { Title = Title };
    }

    private static ExportCell[] Line(StatisticsGroup group)
    {
        var (outpatient, inpatient) = (
            group.Rows.Where(row => IsInpatient(row) == false).ToList(),
            group.Rows.Where(row => IsInpatient(row) == true).ToList()
        );
        return
        [
            ExportCell.Of(group.Project),
            ExportCell.Of(group.Period),
            ExportCell.Of(group.KindName),
            ExportCell.Of(outpatient.Count),
            ExportCell.Of(Paid(outpatient)),
            ExportCell.Of(inpatient.Count),
            ExportCell.Of(Paid(inpatient)),
            ExportCell.Of(Paid(group.Rows)),
        ];
    }

    private static Money? Paid(IEnumerable<SettlementRow> rows) =>
        new Money(rows.Sum(row => (row.Assistance?.Fen ?? 0) + (row.SecondRound?.Fen ?? 0)));

    // The class says it; a list without that column says it in the kind of visit.
    private static bool? IsInpatient(SettlementRow row) =>
        IsInpatient(row.VisitClass) ?? IsInpatient(row.VisitKind) ?? IsInpatient(row.AssistanceKind);

    private static bool? IsInpatient(string? text) =>
        text is null ? null
        : text.Contains("住院", StringComparison.Ordinal) ? true
        : text.Contains("门诊", StringComparison.Ordinal) ? false
        : null;

    private static void Refuse(IReadOnlyList<SettlementRow> rows)
    {
        var open = rows.Where(row => StatisticsGroup.IsCounted(row) && IsInpatient(row) is null)
            .Take(OpenMax)
            .Select(row => new Problem(
                row.Spot,
                new Bilingual(
                    "此行既非门诊也非住院，会漏计",
                    "The row is neither outpatient nor inpatient, so that the count would leave it out"
                ),
                new Bilingual("请在医保分类中写明门诊或住院。", "Write 门诊 or 住院 under 医保分类.")
            ))
            .ToList();
        if (open.Count > 0)
        {
            throw new ProblemException(open);
        }
    }
}
