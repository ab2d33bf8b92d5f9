using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the yearly table of identities and amounts (参保档次配置).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Identity">The identity as written.</param>
/// <param name="Priority">The rank of the identity; the smallest of a person's counts.</param>
/// <param name="Tier">The tier of enrolment.</param>
/// <param name="Standard">The standard of the subsidy.</param>
/// <param name="OwnPayment">What the person pays.</param>
/// <param name="Subsidy">What is paid for the person.</param>
/// <param name="Valid">From when to when it holds.</param>
/// <param name="Payer">Who pays the subsidy.</param>
public sealed record EnrolmentAmountRow(
    Spot Spot,
    string Identity,
    int? Priority,
    string? Tier,
    Money? Standard,
    Money? OwnPayment,
    Money? Subsidy,
    Period? Valid,
    string? Payer
);
