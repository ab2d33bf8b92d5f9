using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Cli.Commands;

/// <summary>How places stand to the national rule, as a list.</summary>
internal static class ConformitySheet
{
    private static readonly (string Chinese, string English, ExportForm Form)[] Columns =
    [
        ("区划", "division", ExportForm.Digits),
        ("文件", "document", ExportForm.Text),
        ("结论", "kind", ExportForm.Text),
        ("要素", "element", ExportForm.Text),
        ("国家规则", "rule", ExportForm.Text),
        ("效力", "strength", ExportForm.Text),
        ("类别", "categories", ExportForm.Text),
        ("国家规定", "the nation says", ExportForm.Text),
        ("国家依据", "national article", ExportForm.Text),
        ("地方规定", "the place says", ExportForm.Text),
        ("地方依据", "local article", ExportForm.Text),
        ("最小家庭", "smallest household", ExportForm.Text),
        ("金额", "bill", ExportForm.Amount),
        ("地方支付", "the place pays", ExportForm.Amount),
        ("按国家规定支付", "the national rule pays", ExportForm.Amount),
    ];

    public static ExportSheet Of(IReadOnlyList<PlaceConformity> places, Language language) =>
        new(
            language == Language.Chinese ? "合规比对" : "conformity",
            [.. Columns.Select(column => new ExportColumn(language == Language.Chinese ? column.Chinese : column.English, column.Form))],
            places.SelectMany(place => place.Verdicts.Select(verdict => Row(place, verdict, language)))
        );

    private static IReadOnlyList<ExportCell> Row(PlaceConformity place, ConformityFinding verdict, Language language) =>
        [
            ExportCell.Of(place.Division),
            ExportCell.Of(place.Title.In(language)),
            ExportCell.Of(ConformityWords.Of(verdict.Kind).In(language)),
            ExportCell.Of(ConformityWords.Of(verdict.Element).In(language)),
            ExportCell.Of(verdict.Rule),
            ExportCell.Of(verdict.IsMust ? "must" : "principle"),
            ExportCell.Of(string.Join(", ", verdict.Categories)),
            ExportCell.Of(verdict.National.In(language)),
            ExportCell.Of(ConformityWords.Place(verdict.NationalCite, verdict.NationalSpot)),
            ExportCell.Of(verdict.Local.In(language)),
            ExportCell.Of(ConformityWords.Place(verdict.LocalCite, verdict.LocalSpot)),
            ExportCell.Of(verdict.Example?.Who.In(language)),
            ExportCell.Of(verdict.Example?.Bill),
            ExportCell.Of(verdict.Example?.Local),
            ExportCell.Of(verdict.Example?.National),
        ];
}
