using Tuodi.Kernel;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>A line of the yearly table: what an identity pays in a tier, and what is paid for it.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Identity">The enrolment identity (资助参保身份) as the table writes it.</param>
/// <param name="Class">The class of enrolment (居民一档, 大学生二档), or nothing where the table does not say it.</param>
/// <param name="OwnPayment">What the person pays, or nothing where the table does not say it.</param>
/// <param name="Subsidy">What is paid for the person, or nothing where the table does not say it.</param>
/// <param name="Valid">When the premium has to be paid for it to hold, or nothing when that does not matter.</param>
/// <param name="Payer">Who pays the subsidy.</param>
public sealed record AmountLine(Spot Spot, string Identity, string? Class, Money? OwnPayment, Money? Subsidy, Period? Valid, string? Payer);
