using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>Which element of the rules makes the difference between places, alone; the last row is what several make together.</summary>
internal static class ElementTable
{
    public static ListedTable<SpreadElement?> Of(PageCall call, SpreadShares shares) =>
        new()
        {
            Name = "elements",
            Columns =
            [
                new("element", "law.element", element => element is { } one ? call.W[EquityWords.Of(one)] : call.W["law.together"]),
                new("alone", "law.alone", element => Amount(shares, element), ExportForm.Amount),
                new("of-all", "law.of-all", element => Share(shares, Amount(shares, element)), ExportForm.Digits),
                new("left-out", "law.not-worked-out", element => element is { } one ? shares.NotWorkedOut[one] : null, ExportForm.Count),
            ],
        };

    public static IReadOnlyList<SpreadElement?> Rows(SpreadShares shares) =>
        [.. shares.Alone.Keys.Select(key => (SpreadElement?)key), null];

    private static Money Amount(SpreadShares shares, SpreadElement? element) => element is { } one ? shares.Alone[one] : shares.Together;

    private static string? Share(SpreadShares shares, Money amount) =>
        shares.Excess.Fen > 0 ? EquityWords.Percent(Fraction.Of(amount.Fen, shares.Excess.Fen)) : null;
}
