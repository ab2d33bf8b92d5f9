using Tuodi.Coverage.Plans;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>The plans as a list: a row for each measure of each province.</summary>
internal static class PlanSheet
{
    private static readonly (Bilingual Heading, ExportForm Form)[] Columns =
    [
        (new("区划", "division"), ExportForm.Digits),
        (new("省份", "province"), ExportForm.Text),
        (new("措施", "measure"), ExportForm.Text),
        (new("状态", "state"), ExportForm.Text),
        (new("逾期", "overdue"), ExportForm.Text),
        (new("期限", "due"), ExportForm.Text),
        (new("自何时起", "since"), ExportForm.Text),
        (new("统筹层次", "level"), ExportForm.Text),
        (new("基金模式", "fund mode"), ExportForm.Text),
        (new("内容", "what was found"), ExportForm.Text),
        (new("文号", "number"), ExportForm.Text),
        (new("原文摘录", "quote"), ExportForm.Text),
        (new("网址", "address"), ExportForm.Text),
        (new("证据等级", "grade"), ExportForm.Text),
        (new("备注", "notes"), ExportForm.Text),
        (new("现行政策文件所见", "what documents in force show"), ExportForm.Text),
    ];

    public static ExportSheet Of(IReadOnlyList<PlanLine> lines, Language language) =>
        new(
            language == Language.Chinese ? "规划跟踪" : "plans",
            [.. Columns.Select(column => new ExportColumn(column.Heading.In(language), column.Form))],
            lines.Select(line => Row(line, language))
        );

    private static IReadOnlyList<ExportCell> Row(PlanLine line, Language language)
    {
        var entry = line.Entry;
        var overdue = line.IsOverdue
            ? language == Language.Chinese
                ? "是"
                : "yes"
            : null;
        string?[] texts =
        [
            line.Province.Code.Digits,
            line.Province.Name.In(language),
            PlanWords.Of(line.Measure).In(language),
            PlanWords.Of(line.State).In(language),
            overdue,
            entry?.Due?.ToString("yyyy-MM-dd"),
            entry?.Since,
            PlanWords.OfLevel(entry?.Level)?.In(language),
            PlanWords.OfMode(entry?.Mode)?.In(language),
            entry?.Says,
            entry?.Number,
            entry?.Quote,
            entry?.Url,
            entry is null ? null : Shapes.Grades[(int)entry.Grade],
            entry?.Notes,
            string.Join("; ", line.Shows.Select(clause => $"{clause.Division} {clause.Who}: {clause.Says}")),
        ];
        return [.. texts.Select(ExportCell.Of)];
    }
}
