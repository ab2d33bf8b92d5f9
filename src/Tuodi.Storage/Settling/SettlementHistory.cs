using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <summary>A settlement with all that happened to it afterwards: corrections, reversals, restorations.</summary>
/// <param name="rows">Its rows in the order in which they were made; at least the first.</param>
public sealed class SettlementHistory(IReadOnlyList<SettlementRow> rows)
{
    /// <summary>A settlement by the number of its first row, or nothing where there is none.</summary>
    public static async Task<SettlementHistory?> ReadAsync(SettlementService service, string area, long id, CancellationToken cancel)
    {
        // The year's rows are found by the person; rows of one settlement know the first by its number.
        var rows = await service
            .QueryAsync<SettlementRow>(
                $"{Tables.Settlement.Select} where area = @area and original = @id and (person, year) in "
                    + "(select person, year from settlement where id = @id and area = @area) order by id",
                new { area, id },
                cancel
            )
            .ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return null;
        }

        // Whoever explains it works it out again, by a document that may be nowhere but in the database.
        await service.Settler.Policies.LearnAsync(service.Database, area, rows[0].Policy, cancel).ConfigureAwait(false);
        return new SettlementHistory(rows);
    }

    /// <summary>The rows in order.</summary>
    public IReadOnlyList<SettlementRow> Rows => rows;

    /// <summary>The settlement as it was made.</summary>
    public SettlementRow First => rows[0];

    /// <summary>Whether it stands.</summary>
    public bool Stands => YearChange.Stands(rows);

    /// <summary>The row that took it back, or nothing while it stands.</summary>
    public SettlementRow? Reversal => Stands ? null : rows.Last(row => row.Kind == SettlementKind.Reversed);

    /// <summary>What it comes to; of one that was taken back what it came to before.</summary>
    public Figures Figures => YearChange.Sum(Reversal is { } reversal ? [.. rows.TakeWhile(row => row.Id != reversal.Id)] : rows);

    /// <summary>The row with the year before and the work of the layers that the figures come from.</summary>
    public SettlementRow Worked => rows[^1];
}
