using Tuodi.Kernel;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>A line of the yearly table that is not what the policy document gives.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="OwnPayment">What the person pays by the table.</param>
/// <param name="Subsidy">The subsidy by the table.</param>
/// <param name="PolicyOwnPayment">What the person pays by the policy, or nothing when that cannot be said.</param>
/// <param name="PolicySubsidy">The subsidy by the policy, or nothing when that cannot be said.</param>
/// <param name="Text">What differs, or what is missing.</param>
public sealed record PolicyDifference(
    string Identity,
    Money? OwnPayment,
    Money? Subsidy,
    Money? PolicyOwnPayment,
    Money? PolicySubsidy,
    Bilingual Text
);
