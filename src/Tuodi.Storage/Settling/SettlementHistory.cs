using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <summary>A settlement with all that happened to it afterwards: corrections, reversals, restorations.</summary>
/// <param name="rows">Its rows in the order in which they were made; at least the first.</param>
public sealed class SettlementHistory(IReadOnlyList<SettlementRow> rows)
{
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
