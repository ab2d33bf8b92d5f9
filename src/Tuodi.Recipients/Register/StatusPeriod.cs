namespace Tuodi.Recipients.Register;

/// <summary>That a person holds a recipient category for a time, and when the register knew it (救助身份期间): what was true and what was known are two things.</summary>
public sealed record StatusPeriod : IKnownPeriod
{
    /// <summary>The insured division, six digits.</summary>
    public required string Area { get; init; }

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <inheritdoc/>
    public required string Person { get; init; }

    /// <summary>The category, a key of policy documents such as <c>minimum-living</c>.</summary>
    public required string Category { get; init; }

    /// <inheritdoc/>
    public required DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; init; }

    /// <inheritdoc/>
    public required long KnownFrom { get; init; }

    /// <inheritdoc/>
    public long? KnownTo { get; init; }

    /// <inheritdoc/>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }
}
