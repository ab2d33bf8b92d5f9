using System.Globalization;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Cli.Commands;

/// <summary>A comparison of places as lists.</summary>
internal static class EquitySheets
{
    private static readonly (Bilingual Heading, ExportForm Form)[] Payers =
    [
        (new("医疗费", "bill"), ExportForm.Amount),
        (new("医保", "insurance"), ExportForm.Amount),
        (new("医疗救助", "assistance"), ExportForm.Amount),
        (new("倾斜救助", "second round"), ExportForm.Amount),
        (new("其他", "others"), ExportForm.Amount),
        (new("家庭负担", "burden"), ExportForm.Amount),
    ];

    public static IReadOnlyList<ExportSheet> All(EquityTelling told, Language language) =>
        [Places(told, language), Groups(told, language), Elements(told, language), Households(told, language)];

    /// <summary>A line for each household in each place.</summary>
    public static ExportSheet Households(EquityTelling told, Language language)
    {
        var run = told.Report.Run;
        return Sheet(
            language,
            new("家庭与地区", "households"),
            [
                (new("家庭", "household"), ExportForm.Text),
                (new("类别", "category"), ExportForm.Text),
                (new("家庭人口", "size"), ExportForm.Count),
                (new("区划", "division"), ExportForm.Digits),
                .. Payers,
                (new("缺少", "missing"), ExportForm.Text),
            ],
            Enumerable.Range(0, run.Places.Count).SelectMany(place => run.In(place)).Select(Household)
        );
    }

    private static IReadOnlyList<ExportCell> Household(Outcome outcome)
    {
        var isKnown = outcome.Missing is null;
        return
        [
            ExportCell.Of(outcome.Household.Id),
            ExportCell.Of(outcome.Household.Category),
            ExportCell.Of(outcome.Household.Size),
            ExportCell.Of(outcome.Place.Division),
            ExportCell.Of(new Money(outcome.Household.Bill)),
            Known(outcome.Insurance),
            Known(outcome.Assistance),
            Known(outcome.SecondRound),
            Known(outcome.Others),
            Known(outcome.Burden),
            ExportCell.Of(outcome.Missing),
        ];

        // What cannot be worked out stays blank: unknown is not nothing.
        ExportCell Known(Money amount) => ExportCell.Of(isKnown ? amount : (Money?)null);
    }

    private static ExportSheet Places(EquityTelling told, Language language) =>
        Sheet(
            language,
            new("地区", "places"),
            [
                (new("区划", "division"), ExportForm.Digits),
                (new("地区", "place"), ExportForm.Text),
                (new("救助对象", "recipients"), ExportForm.Text),
                (new("救助方式", "methods"), ExportForm.Text),
                (new("可算家庭", "households known"), ExportForm.Count),
                .. Payers,
                (new("负担占费用", "burden of bills"), ExportForm.Text),
                (new("救助占医保后", "relief"), ExportForm.Text),
                (new("最重家庭数", "worst for"), ExportForm.Count),
                (new("最轻家庭数", "best for"), ExportForm.Count),
                (new("缺少", "missing"), ExportForm.Text),
            ],
            told.Report.Places.Select(place => Place(place, language))
        );

    private static IReadOnlyList<ExportCell> Place(PlaceReport place, Language language) =>
        [
            ExportCell.Of(place.Place.Division),
            ExportCell.Of(place.Place.Name.In(language)),
            ExportCell.Of(EquityWords.Counted(place.Offer.Recipients.Select(each => each.Value))),
            ExportCell.Of(EquityWords.Counted(place.Offer.Methods.Select(each => each.Value))),
            ExportCell.Of(place.Sum.Households),
            ExportCell.Of(place.Sum.Bill),
            ExportCell.Of(place.Sum.Insurance),
            ExportCell.Of(place.Sum.Assistance),
            ExportCell.Of(place.Sum.SecondRound),
            ExportCell.Of(place.Sum.Others),
            ExportCell.Of(place.Sum.Burden),
            ExportCell.Of(EquityWords.Percent(place.Sum.Share)),
            ExportCell.Of(EquityWords.Percent(place.Sum.Relief)),
            ExportCell.Of(place.Worst),
            ExportCell.Of(place.Best),
            ExportCell.Of(string.Join("; ", place.Missing.Select(each => $"{each.Key} {each.Value}"))),
        ];

    private static ExportSheet Groups(EquityTelling told, Language language) =>
        Sheet(
            language,
            new("类别", "categories"),
            [
                (new("类别", "category"), ExportForm.Text),
                (new("家庭", "households"), ExportForm.Count),
                (new("地区", "places"), ExportForm.Count),
                (new("最低", "least"), ExportForm.Amount),
                (new("最低地区", "least in"), ExportForm.Digits),
                (new("最高", "most"), ExportForm.Amount),
                (new("最高地区", "most in"), ExportForm.Digits),
                (new("极差", "range"), ExportForm.Amount),
                (new("变异系数", "variation"), ExportForm.Text),
                (new("基尼系数", "Gini"), ExportForm.Text),
                (new("泰尔指数", "Theil"), ExportForm.Text),
                (new("未比较的地区", "left out"), ExportForm.Text),
            ],
            told.Report.Groups.Select(group => Group(group, EquityWords.Group(told.Report.Nation, group.Category, language)))
        );

    private static IReadOnlyList<ExportCell> Group(GroupSpread group, string name)
    {
        var spread = group.Inequality;
        return
        [
            ExportCell.Of(name),
            ExportCell.Of(group.Households),
            ExportCell.Of(group.Places.Count),
            Amount(spread?.Least),
            ExportCell.Of(spread is { Range: > 0 } ? group.Places[0].Place.Division : null),
            Amount(spread?.Most),
            ExportCell.Of(spread is { Range: > 0 } ? group.Places[^1].Place.Division : null),
            Amount(spread?.Range),
            Index(spread?.Variation),
            Index(spread?.GiniDecimal),
            Index(spread?.Theil),
            ExportCell.Of(string.Join(' ', group.Without)),
        ];
    }

    private static ExportSheet Elements(EquityTelling told, Language language) =>
        Sheet(
            language,
            new("差额要素", "elements"),
            [
                (new("要素", "element"), ExportForm.Text),
                (new("金额", "amount"), ExportForm.Amount),
                (new("无法替换", "not worked out"), ExportForm.Count),
            ],
            told.Report.Shares.Alone.Select(each =>
                    (IReadOnlyList<ExportCell>)
                        [
                            ExportCell.Of(EquityWords.Of(each.Key).In(language)),
                            ExportCell.Of(each.Value),
                            ExportCell.Of(told.Report.Shares.NotWorkedOut[each.Key]),
                        ]
                )
                .Append([
                    ExportCell.Of(language == Language.Chinese ? "共同作用与其他" : "together, and others"),
                    ExportCell.Of(told.Report.Shares.Together),
                    default,
                ])
                .Append([ExportCell.Of(language == Language.Chinese ? "合计" : "all"), ExportCell.Of(told.Report.Shares.Excess), default])
        );

    private static ExportCell Amount(long? fen) => ExportCell.Of(fen is { } known ? new Money(known) : (Money?)null);

    private static ExportCell Index(decimal? index) => ExportCell.Of(index?.ToString("0.000000", CultureInfo.InvariantCulture));

    private static ExportSheet Sheet(
        Language language,
        Bilingual name,
        IReadOnlyList<(Bilingual Heading, ExportForm Form)> columns,
        IEnumerable<IReadOnlyList<ExportCell>> rows
    ) => new(name.In(language), [.. columns.Select(column => new ExportColumn(column.Heading.In(language), column.Form))], rows);
}
