namespace Tuodi.Policies.Terms;

/// <summary>The four parts of a bill, in the order of the national interface.</summary>
public enum BillPart
{
    /// <summary>In policy scope (符合政策范围金额).</summary>
    InPolicy,

    /// <summary>First-pay share of class B items (先行自付).</summary>
    FirstPay,

    /// <summary>Above a price limit (超限价自费).</summary>
    OverLimit,

    /// <summary>Outside the catalogue (全自费).</summary>
    OutOfPolicy,
}
