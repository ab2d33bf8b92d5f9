using Tuodi.Recipients.Register;
using Tuodi.Simulation.Population;
using Tuodi.Storage;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Writes a synthetic county as it stands before the year into a fresh database, in bulk.</summary>
internal static class CountyRows
{
    private const int Slice = 5_000;

    /// <returns>The status periods that the register knows before the year, by person.</returns>
    public static async Task<IReadOnlyDictionary<string, StatusPeriod>> WriteAsync(
        SettlementService service,
        County county,
        IReadOnlyList<CatalogueItemRow> catalogue,
        CancellationToken cancel
    )
    {
        var plan = county.Plan;
        await InsertAsync(
            service,
            [
                TableChange.Insert(Tables.Institution, [.. plan.Institutions.Select(SyntheticRows.Institution)]),
                TableChange.Insert(Tables.Operator, [.. plan.Institutions.Select(SyntheticRows.Operator)]),
                TableChange.Insert(Tables.CatalogueItem, catalogue),
            ],
            cancel
        );
        var first = new DateOnly(plan.Year, 1, 1);
        var now = Instants.Of(service.Clock.GetUtcNow());
        var known = new Dictionary<string, StatusPeriod>(StringComparer.Ordinal);
        foreach (var some in county.Residents.Chunk(Slice))
        {
            var statuses = some.Where(each => each.Status is { } status && status.Known < first)
                .Select(each => SyntheticRows.Known(plan, each, service.NextId(), now))
                .ToList();
            var families = some.Select(each => SyntheticRows.Membership(plan, each, service.NextId(), now)).ToList();
            await InsertAsync(
                service,
                [
                    TableChange.Insert(Tables.Person, [.. some.Select(each => SyntheticRows.Person(plan, each))]),
                    TableChange.Insert(Tables.Insurance, [.. some.Select(each => SyntheticRows.Relation(plan, each))]),
                    TableChange.Insert(Tables.StatusPeriod, statuses),
                    TableChange.Insert(Tables.HouseholdMember, families),
                ],
                cancel
            );
            foreach (var status in statuses)
            {
                known.Add(status.Person, status);
            }
        }

        return known;
    }

    private static Task InsertAsync(SettlementService service, IReadOnlyList<TableChange> changes, CancellationToken cancel) =>
        service.Database.ExclusivelyAsync(
            (_, transaction) => service.Database.WriteAsync(transaction, [.. changes.Where(change => change.Count > 0)], cancel),
            cancel
        );
}
