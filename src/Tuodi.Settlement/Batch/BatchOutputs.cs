namespace Tuodi.Settlement.Batch;

/// <summary>Where a batch stores its results, in fen; what has no column is not worked out.</summary>
public sealed class BatchOutputs
{
    /// <summary>The payment of each layer, by its number.</summary>
    public IReadOnlyList<long[]?> Paid { get; init; } = [];

    /// <summary>What is left of the bill.</summary>
    public long[]? Person { get; init; }

    /// <summary>What is left of the amount in policy scope.</summary>
    public long[]? InPolicyLeft { get; init; }
}
