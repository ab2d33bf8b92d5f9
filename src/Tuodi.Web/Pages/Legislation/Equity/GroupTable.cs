using System.Globalization;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Policies.Documents;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>How far places differ in what the same families bear, category by category.</summary>
internal static class GroupTable
{
    public static ListedTable<GroupSpread> Of(PageCall call, Policy nation) =>
        new()
        {
            Name = "equity",
            Columns =
            [
                new(
                    "group",
                    "law.families",
                    group => new Link(LegislationAddress.EquityOf(group.Category), EquityWords.Group(nation, group.Category, call.Language))
                ),
                new("households", "law.households", group => group.Households, ExportForm.Count),
                new("places", "law.places-compared", group => group.Places.Count, ExportForm.Count),
                new("least", "law.least", group => group.Inequality is { } spread ? new Money(spread.Least) : null, ExportForm.Amount),
                new("least-in", "law.least-in", group => Named(call, group, 0)),
                new("most", "law.most", group => group.Inequality is { } spread ? new Money(spread.Most) : null, ExportForm.Amount),
                new("most-in", "law.most-in", group => Named(call, group, ^1)),
                new("range", "law.range", group => group.Inequality is { } spread ? new Money(spread.Range) : null, ExportForm.Amount),
                new("variation", "law.variation", group => Index(group.Inequality?.Variation), ExportForm.Digits),
                new("gini", "law.gini", group => Index(group.Inequality?.GiniDecimal), ExportForm.Digits),
                new("theil", "law.theil", group => Index(group.Inequality?.Theil), ExportForm.Digits),
            ],
        };

    /// <summary>An index with four decimals, or nothing.</summary>
    public static string? Index(decimal? index) => index?.ToString("0.0000", CultureInfo.InvariantCulture);

    // Where all bear the same, no place is the lightest or the heaviest.
    private static string? Named(PageCall call, GroupSpread group, Index place) =>
        group.Inequality is { Range: > 0 } ? call.W[PlaceName.Of(call, group.Places[place].Place)] : null;
}
