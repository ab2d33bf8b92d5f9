using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Office.Tables;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Portal;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>What the shipped households bear before a proposal and after it, worked out as in comparing places.</summary>
internal static class ProposalHouseholds
{
    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        if (await ProposalChange.ReadAsync(call) is not { } change)
        {
            return PageAnswer.Missing;
        }

        return Table(call, change.Before)
            .Answer(
                call,
                Rows(call, change),
                table => PageAnswer.Show<ProposalHouseholdsPage, ProposalShown>(change with { Table = table })
            );
    }

    private static ListedTable<HouseholdChange> Table(PageCall call, Policy? policy) =>
        new()
        {
            Name = "households",
            Columns =
            [
                new("household", "proposals.household", row => row.Before.Household.Id, ExportForm.Digits),
                new("category", "proposals.category", row => Status(call, policy, row.Before.Household.Category)),
                new("bill", "proposals.bill", row => new Money(row.Before.Household.Bill), ExportForm.Amount),
                new("before", "proposals.pays-before", row => row.Before.Missing is null ? row.Before.Burden : null, ExportForm.Amount),
                new("after", "proposals.pays-after", row => row.After.Missing is null ? row.After.Burden : null, ExportForm.Amount),
                new("difference", "proposals.difference", row => row.Difference, ExportForm.Amount),
                new("missing", "proposals.missing", row => row.Before.Missing ?? row.After.Missing),
            ],
        };

    // Where a document does not know its insurance, both are put on the common one, so that only what differs makes a difference.
    private static IReadOnlyList<HouseholdChange> Rows(PageCall call, ProposalShown change)
    {
        if (change is not { Before: { } before, After: { } after })
        {
            return [];
        }

        var path = Path.Combine(call.Options.Home, "data", "equity", "households.csv");
        var households = HouseholdTable.Read(SheetRows.Read(path).Select(Line), change.Day);
        var own = new PlaceSettling(Ground.Own, null, new HashSet<string>());
        var common = new PlaceSettling(Ground.Common, call.Of<PortalShelf>().Common(change.Day), new HashSet<string>());
        var (one, other) = (At(before, change.Day), At(after, change.Day));
        return
        [
            .. households
                .Select(household =>
                    Change(own, household) is { Before.Missing: null, After.Missing: null } known ? known : Change(common, household)
                )
                .OrderByDescending(row => row.Difference is { } difference ? Math.Abs(difference.Fen) : -1),
        ];

        HouseholdChange Change(PlaceSettling settling, Household household) =>
            new(settling.Of(one, household), settling.Of(other, household));
    }

    private static string Status(PageCall call, Policy? policy, string held) =>
        string.Join(
            ", ",
            held.Split('+')
                .Select(key => policy?.Categories.FirstOrDefault(each => each.Key == key) is { } known ? call.W[known.Title] : key)
        );

    private static Place At(Policy policy, DateOnly day) => new(policy, new RulebookShelf(policy, []).On(day), day, []);

    private static HouseholdLine Line(SheetRow row) =>
        new(new Spot(row.File, row.Line, 1), [.. Enumerable.Range(0, row.Count).Select(row.Text)]);
}
