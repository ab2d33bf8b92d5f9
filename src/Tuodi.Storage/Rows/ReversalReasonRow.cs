namespace Tuodi.Storage.Rows;

/// <summary>Why handling staff took a settlement back (撤销原因).</summary>
public sealed record ReversalReasonRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The reversing settlement.</summary>
    public required long Settlement { get; init; }

    /// <summary>The reason as it was given.</summary>
    public required string Reason { get; init; }

    /// <summary>Who gave it.</summary>
    public required string Operator { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }
}
