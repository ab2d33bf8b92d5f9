using Tuodi.Kernel;
using Tuodi.Policies.Conditions;

namespace Tuodi.Settlement.Tracing;

/// <summary>A condition that does not hold, and the leaf of it that failed together with the facts it was asked of.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Facts">What the visit and the person have instead, in both languages.</param>
public sealed record Unmet(Condition Condition, Bilingual Facts);
