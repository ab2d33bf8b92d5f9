using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Records;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>What a person's years have come to, layer by layer, and what was drawn on caps.</summary>
internal static class PersonYearTable
{
    public static ListedTable<PersonYearRow> Of(PageCall call, string area) =>
        new()
        {
            Name = "years",
            Columns =
            [
                new("year", "persons.year", row => row.Year, ExportForm.Digits),
                new("layer", "persons.layer", row => row.Totals is { } totals ? Title(call, area, row, totals.Layer) : null),
                new("base", "persons.base", row => row.Totals?.Base, ExportForm.Amount),
                new("deductible", "persons.deductible", row => row.Totals?.Deductible, ExportForm.Amount),
                new("paid", "persons.paid", row => row.Totals?.Paid, ExportForm.Amount),
                new("times", "persons.times", row => row.Totals?.Times, ExportForm.Count),
                new(
                    "cap",
                    "persons.cap",
                    row => row.Drawn is { } drawn ? call.W["persons.cap-of", Title(call, area, row, drawn.Account), drawn.Period] : null
                ),
                new("drawn", "persons.drawn", row => row.Drawn?.Drawn, ExportForm.Amount),
            ],
        };

    /// <summary>The rows of a year: its layers, then the caps that something was drawn on.</summary>
    public static IEnumerable<PersonYearRow> Rows(YearItem year) =>
        [
            .. year.Layers.Select(layer => new PersonYearRow($"{year.Year}", layer, null)),
            .. year
                .Accounts.Where(account => account.Drawn > Money.Zero)
                .Select(account => new PersonYearRow($"{year.Year}", null, account)),
        ];

    // A cap that no layer has alone goes by the name that its document gives it.
    private static string Title(PageCall call, string area, PersonYearRow row, string layer)
    {
        var end = DateOnly.ParseExact($"{row.Year}-12-31", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var policy = call.Service.Settler.Policies.On(area, end < call.Today ? end : call.Today).Policy;
        return policy.Layers.FirstOrDefault(each => each.Key == layer) is { } known ? call.W[known.Title] : Prose.In(layer, call.Language);
    }
}
