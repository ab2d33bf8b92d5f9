using Tuodi.Comparison.Equity;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>Where most families bear most, and where least.</summary>
internal static class WorstOffTable
{
    // All places on one page: it stands below another table, which has the numbers of pages.
    private const int AllPlaces = 500;

    public static ListedTable<PlaceReport> Of(PageCall call) =>
        new()
        {
            Name = "worst-off",
            RowsOfPage = AllPlaces,
            Columns =
            [
                new("place", "law.place", report => call.W[PlaceName.Of(call, report.Place)]),
                new("worst-for", "law.worst-for", report => report.Worst, ExportForm.Count),
                new("best-for", "law.best-for", report => report.Best, ExportForm.Count),
                new("known", "law.known-households", report => report.Sum.Households, ExportForm.Count),
            ],
        };

    public static IReadOnlyList<PlaceReport> Rows(EquityReport report) =>
        [.. report.Places.Where(place => place.Worst + place.Best > 0).OrderByDescending(place => place.Worst).ThenBy(place => place.Best)];
}
