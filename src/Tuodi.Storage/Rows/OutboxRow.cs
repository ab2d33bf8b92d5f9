namespace Tuodi.Storage.Rows;

/// <summary>Something that others are to be told (发件箱).</summary>
public sealed record OutboxRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number, in the order of time.</summary>
    public required long Id { get; init; }

    /// <summary>What happened.</summary>
    public required string Kind { get; init; }

    /// <summary>To what.</summary>
    public required long Reference { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }
}
