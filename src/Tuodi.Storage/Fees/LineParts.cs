using Tuodi.Kernel;

namespace Tuodi.Storage.Fees;

/// <summary>The four parts of a fee line.</summary>
/// <param name="OwnPay">Outside the policy (全自费).</param>
/// <param name="OverLimit">Above the price limit (超限价).</param>
/// <param name="FirstPay">First paid by the person (先行自付).</param>
/// <param name="InPolicy">In policy scope (符合政策范围).</param>
public readonly record struct LineParts(Money OwnPay, Money OverLimit, Money FirstPay, Money InPolicy)
{
    /// <summary>Their sum.</summary>
    public Money Sum => OwnPay + OverLimit + FirstPay + InPolicy;
}
