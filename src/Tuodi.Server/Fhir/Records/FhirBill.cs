using Tuodi.Kernel;

namespace Tuodi.Server.Fhir.Records;

/// <summary>A bill by its four parts (费用构成).</summary>
/// <param name="InPolicy">In policy scope (符合政策范围金额).</param>
/// <param name="FirstPay">The first-pay share (先行自付金额).</param>
/// <param name="OverLimit">Above a price limit (超限价自费费用).</param>
/// <param name="OutOfPolicy">Outside the catalogue (全自费金额).</param>
public sealed record FhirBill(Money InPolicy, Money FirstPay, Money OverLimit, Money OutOfPolicy)
{
    /// <summary>The whole bill (医疗费总额).</summary>
    public Money Total => InPolicy + FirstPay + OverLimit + OutOfPolicy;
}
