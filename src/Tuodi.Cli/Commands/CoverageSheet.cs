using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>The register as a list: a row for each clause, and one for each element of which no clause speaks.</summary>
internal static class CoverageSheet
{
    private static readonly (Bilingual Heading, ExportForm Form)[] Columns =
    [
        (new("区划", "division"), ExportForm.Digits),
        (new("名称", "name"), ExportForm.Text),
        (new("地区", "region"), ExportForm.Text),
        (new("要素代码", "element key"), ExportForm.Text),
        (new("要素", "element"), ExportForm.Text),
        (new("状态", "state"), ExportForm.Text),
        (new("文件所属区划", "division of the document"), ExportForm.Digits),
        (new("对象与条件", "who and when"), ExportForm.Text),
        (new("内容", "what it says"), ExportForm.Text),
        (new("内容状态", "state of the clause"), ExportForm.Text),
        (new("来源", "source"), ExportForm.Text),
        (new("条款", "clause"), ExportForm.Text),
        (new("证据等级", "grade"), ExportForm.Text),
        (new("网址", "address"), ExportForm.Text),
        (new("文件位置", "place in the file"), ExportForm.Text),
    ];

    public static ExportSheet Of(IReadOnlyList<JurisdictionCoverage> register, Language language) =>
        new(
            language == Language.Chinese ? "覆盖登记簿" : "coverage register",
            [.. Columns.Select(column => new ExportColumn(column.Heading.In(language), column.Form))],
            register.SelectMany(each => each.Elements.SelectMany(element => Rows(each, element, language)))
        );

    private static IEnumerable<IReadOnlyList<ExportCell>> Rows(JurisdictionCoverage each, ElementCoverage element, Language language)
    {
        string[] head =
        [
            each.Jurisdiction.Code.Digits,
            each.Jurisdiction.Name.In(language),
            Words.Of(each.Jurisdiction.Region).In(language),
            element.Element.Key,
            element.Element.Title.In(language),
            Words.Of(element.Fact.Status).In(language),
        ];
        return element.Fact.Clauses.Count == 0
            ? [Cells([.. head, .. Enumerable.Repeat<string?>(null, Columns.Length - head.Length)])]
            : element.Fact.Clauses.Select(clause => Cells([.. head, .. Tail(clause, language)]));
    }

    private static IEnumerable<string?> Tail(Clause clause, Language language) =>
        [
            clause.Division,
            clause.Who,
            clause.Says,
            Words.Of(clause.Status).In(language),
            clause.Cite?.Source.Title.In(language),
            clause.Cite?.Place,
            clause.Cite is { } cite ? Shapes.Grades[(int)cite.Grade] : null,
            clause.Cite?.Source.Url,
            clause.Spot.ToString(),
        ];

    private static IReadOnlyList<ExportCell> Cells(IReadOnlyList<string?> texts) => [.. texts.Select(ExportCell.Of)];
}
