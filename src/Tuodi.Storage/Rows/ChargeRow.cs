namespace Tuodi.Storage.Rows;

/// <summary>The fee lines that are settled together (收费批次), with their sums in fen.</summary>
public sealed record ChargeRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The batch; of an inpatient stay 1, 2, ... by settlement.</summary>
    public required string Batch { get; init; }

    /// <summary>How many lines count.</summary>
    public required long Lines { get; init; }

    /// <summary>The whole.</summary>
    public required long Total { get; init; }

    /// <summary>Outside the policy (全自费).</summary>
    public required long OwnPay { get; init; }

    /// <summary>Above the price limit (超限价).</summary>
    public required long OverLimit { get; init; }

    /// <summary>First paid by the person (先行自付).</summary>
    public required long FirstPay { get; init; }

    /// <summary>In policy scope (符合政策范围).</summary>
    public required long InPolicy { get; init; }

    /// <summary>The settlement that stands, or nothing.</summary>
    public long? Settlement { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
