using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>A change of the row that applies (+5 points, half the deductible, no cap).</summary>
/// <param name="When">When it applies.</param>
/// <param name="Target">What it changes.</param>
/// <param name="Verb">How.</param>
/// <param name="Operand">By how much.</param>
/// <param name="MissingReferral">Whether it is the price of a missing referral or filing.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Adjustment(
    Condition When,
    AdjustmentTarget Target,
    AdjustmentVerb Verb,
    Term Operand,
    bool MissingReferral,
    Citation Cite,
    Spot Spot
);
