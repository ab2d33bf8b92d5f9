using Tuodi.Kernel;

namespace Tuodi.Office.Auditing;

/// <summary>A column of payments of one visit: what the policy gives beside what the list says was paid.</summary>
/// <param name="Computed">What the policy gives, or nothing when that cannot be said.</param>
/// <param name="Paid">What was paid, or nothing when the list does not say it.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Because">Why the policy gives nothing, where it gives nothing.</param>
public readonly record struct AuditedLayer(Money? Computed, Money? Paid, Verdict Verdict, ReasonKind Because)
{
    /// <summary>What is owed; less than nothing for what is to be paid back.</summary>
    public Money? Difference => Computed is { } computed && Paid is { } paid ? computed - paid : null;
}
