using Tuodi.Bench.Service;
using Tuodi.Storage;

namespace Tuodi.Tests.Promises;

/// <summary>The visits that a database holds with their bills, settled or not.</summary>
internal static class WaitingVisits
{
    public static async Task<IReadOnlyList<WaitingVisit>> OfAsync(SettlementService service)
    {
        var stored = await StoredCounty.ReadAsync(service);
        var bills = stored.Charges.ToDictionary(charge => charge.Visit, charge => charge.Total);
        return
        [
            .. stored.Visits.OrderBy(row => row.Id).Select(row => new WaitingVisit(row.Id, row.Person, row.Institution, bills[row.Id])),
        ];
    }
}
