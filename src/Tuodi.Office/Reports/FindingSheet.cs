using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Recognising;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Reports;

/// <summary>The columns of a sheet of findings, and how a finding fills them.</summary>
internal static class FindingSheet
{
    private static readonly (string Chinese, string English, int Width)[] Headings =
    [
        ("编号", "finding", 7),
        ("身份证号", "identity number", 20),
        ("姓名", "name", 10),
        ("镇街", "township", 12),
        ("村社", "village", 12),
        ("名册身份", "identity by the roster", 18),
        ("清单身份", "identity by the list", 18),
        ("清算期", "clearing month", 9),
        ("序号", "number", 8),
        ("结算id", "settlement", 14),
        ("医疗机构", "institution", 24),
        ("就诊类别", "kind of visit", 12),
        ("病种", "disease", 14),
        ("入院日期", "admitted", 11),
        ("出院日期", "discharged", 11),
        ("结算日期", "settled", 11),
        ("费用总额", "total", 12),
        ("政策范围内", "in policy", 12),
        ("统筹", "basic insurance", 12),
        ("大病", "critical illness", 12),
        ("大额", "large amount", 12),
        ("项目", "payment", 10),
        ("应付", "due", 12),
        ("实付", "paid", 12),
        ("差额", "difference", 12),
        ("原因类别", "kind of reason", 16),
        ("原因", "reasons", 50),
        ("依据", "article", 30),
        ("缺少", "missing", 16),
        ("剔除备注", "remark of the office's rules", 14),
        ("所在文件", "file", 24),
        ("行", "line", 7),
        ("另见", "also in", 24),
    ];

    /// <summary>The headings in a language.</summary>
    public static IReadOnlyList<(string Heading, int Width)> Columns(Language language) =>
        [.. Headings.Select(each => (language == Language.Chinese ? each.Chinese : each.English, each.Width))];

    /// <summary>A finding as a row.</summary>
    public static void Write(SheetWriter sheet, int number, Finding finding, Language language, string? remark)
    {
        var (row, status) = (finding.Visit.Row, finding.Person.Status);
        sheet
            .Row()
            .Count(number)
            .Text(row.PersonId)
            .Text(row.Name ?? status?.Name)
            .Text(status?.Town ?? row.Town)
            .Text(status?.Village ?? row.Village)
            .Text(status?.Written)
            .Text(row.Identity)
            .Text(row.Period)
            .Text(row.Number)
            .Text(row.SettlementId)
            .Text(row.Institution)
            .Text(row.VisitKind)
            .Text(row.DiseaseName ?? row.DiseaseCode)
            .Day(row.Admitted)
            .Day(row.Discharged)
            .Day(row.Settled)
            .Amount(row.Total)
            .Amount(row.InPolicy)
            .Amount(row.Basic)
            .Amount(row.CriticalIllness)
            .Amount(row.LargeAmount)
            .Text(Words.Of(finding.Column).In(language))
            .Amount(finding.Figures.Computed)
            .Amount(finding.Figures.Paid)
            .Amount(finding.Figures.Difference)
            .Text(finding.Reasons.Count == 0 ? null : Words.Of(finding.Reasons[0].Kind).In(language))
            .Text(Told(finding.Reasons, language))
            .Text(Articles.Of(finding, language))
            .Text(finding.Missing is { } missing ? FieldTitles.Of(missing, language) : null)
            .Text(remark)
            .Text(Path.GetFileName(row.Spot.File))
            .Count(row.Spot.Line)
            .Text(finding.Visit.AlsoIn.Count == 0 ? null : string.Join(", ", finding.Visit.AlsoIn.Select(Place)));
    }

    private static string Told(IReadOnlyList<Reason> reasons, Language language) =>
        reasons.Count == 1
            ? reasons[0].Text.In(language)
            : string.Join(language == Language.Chinese ? "；" : "; ", reasons.Select(reason => reason.Text.In(language)));

    private static string Place(Spot spot) => $"{Path.GetFileName(spot.File)}:{spot.Line}";
}
