namespace Tuodi.Office.Auditing;

/// <summary>What the audit says of a payment or a visit (核查结论).</summary>
public enum Verdict : byte
{
    /// <summary>What was paid is what the policy gives.</summary>
    Right,

    /// <summary>The policy gives more than was paid (应补).</summary>
    Owed,

    /// <summary>More was paid than the policy gives (应退).</summary>
    Overpaid,

    /// <summary>Something that decides is not known; it is named.</summary>
    CannotSay,

    /// <summary>Taken back by its reversal, or itself the reversal (正负抵消).</summary>
    Cancelled,
}
