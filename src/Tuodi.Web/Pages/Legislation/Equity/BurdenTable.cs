using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Wording;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>What the families of one category bear in each place that knows them all.</summary>
internal static class BurdenTable
{
    public static ListedTable<PlaceSum> Of(PageCall call, string group) =>
        new()
        {
            Name = $"equity-{group.Replace('+', '-')}",
            Columns =
            [
                new("place", "law.place", sum => $"{sum.Place.Division} {call.W[PlaceName.Of(call, sum.Place)]}"),
                new("bill", "law.bill", sum => sum.Bill, ExportForm.Amount),
                new("insurance", "law.insurance", sum => sum.Insurance, ExportForm.Amount),
                new("assistance", "law.assistance", sum => sum.Assistance, ExportForm.Amount),
                new("second", "law.second-round", sum => sum.SecondRound, ExportForm.Amount),
                new("others", "law.others", sum => sum.Others, ExportForm.Amount),
                new("burden", "law.burden", sum => sum.Burden, ExportForm.Amount),
                new("share", "law.burden-share", sum => EquityWords.Percent(sum.Share), ExportForm.Digits),
                new("relief", "law.relief", sum => EquityWords.Percent(sum.Relief), ExportForm.Digits),
            ],
        };
}
