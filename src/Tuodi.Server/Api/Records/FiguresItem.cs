using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>The figures of a settlement.</summary>
/// <param name="Total">The bill.</param>
/// <param name="OwnPay">Outside the policy.</param>
/// <param name="OverLimit">Above price limits.</param>
/// <param name="FirstPay">First paid by the person.</param>
/// <param name="InPolicy">In policy scope.</param>
/// <param name="Deductible">The deductible of basic insurance that was borne.</param>
/// <param name="FundTotal">What the funds paid.</param>
/// <param name="Assistance">What medical assistance paid of it.</param>
/// <param name="HospitalPart">What the hospital bears.</param>
/// <param name="PersonPart">What the person bears.</param>
/// <param name="AccountPaid">Of it out of the personal account.</param>
/// <param name="Cash">Of it in cash.</param>
internal sealed record FiguresItem(
    Money Total,
    Money OwnPay,
    Money OverLimit,
    Money FirstPay,
    Money InPolicy,
    Money Deductible,
    Money FundTotal,
    Money Assistance,
    Money HospitalPart,
    Money PersonPart,
    Money AccountPaid,
    Money Cash
);
