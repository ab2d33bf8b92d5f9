namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>A change of a person's entry.</summary>
/// <param name="Month">The month of the list that made it (<c>202506</c>).</param>
/// <param name="Mark">What it was.</param>
/// <param name="From">The deciding recipient identity before, or nothing where there was none.</param>
/// <param name="To">The deciding recipient identity after, or nothing when it was cancelled.</param>
public sealed record LedgerChange(string Month, LedgerMark Mark, string? From, string? To)
{
    /// <summary>Whether the person had been cancelled and is on the list again.</summary>
    public bool IsReturn => Mark == LedgerMark.Changed && From is null;
}
