using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>The amounts of a settlement that no fund row says.</summary>
public sealed record SettlementAmounts
{
    /// <summary>The bill (医疗费总额).</summary>
    public required Money Total { get; init; }

    /// <summary>Outside the catalogue (全自费).</summary>
    public required Money OwnPay { get; init; }

    /// <summary>Above a price limit (超限价自费).</summary>
    public required Money OverLimit { get; init; }

    /// <summary>The first-pay share of class B items (先行自付).</summary>
    public required Money FirstPay { get; init; }

    /// <summary>In policy scope (符合政策范围).</summary>
    public required Money InScope { get; init; }

    /// <summary>The part of the deductible that was used up (实际支付起付线).</summary>
    public Money DeductiblePaid { get; init; }

    /// <summary>The deductible of this visit (本次起付线).</summary>
    public Money Deductible { get; init; }

    /// <summary>What the person pays in cash (个人现金支出).</summary>
    public required Money Cash { get; init; }

    /// <summary>What is left on the personal account afterwards (余额).</summary>
    public Money Balance { get; init; }

    /// <summary>The part of the account payment that a family member's account bore (共济).</summary>
    public Money SharedAccount { get; init; }

    /// <summary>The share of basic insurance (统筹基金支付比例), from 0 to 1, four decimals.</summary>
    public decimal PoolRate { get; init; }
}
