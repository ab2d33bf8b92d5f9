namespace Tuodi.Bench.Office;

/// <summary>What an audit must find of a payment.</summary>
/// <param name="Case">What was planted.</param>
/// <param name="Payment">assistance or second-round.</param>
/// <param name="Verdict">owed, overpaid or cannot-say.</param>
/// <param name="Due">What the policy gives, in fen; nothing where it cannot be said.</param>
/// <param name="Paid">What the list says was paid.</param>
/// <param name="Reason">The reason that weighs most.</param>
/// <param name="Missing">The name of the missing fact.</param>
/// <param name="Note">A further reason that must be told.</param>
public sealed record SampleFinding(
    string Case,
    string Payment,
    string Verdict,
    long? Due,
    long? Paid,
    string Reason,
    string? Missing = null,
    string? Note = null
);
