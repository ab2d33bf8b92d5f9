namespace Tuodi.Recipients.Register;

/// <summary>That a person belongs to a household (家庭成员) for a time, and when the register knew it.</summary>
public sealed record HouseholdMembership : IKnownPeriod
{
    /// <summary>The insured division, six digits.</summary>
    public required string Area { get; init; }

    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The household's number, within the division.</summary>
    public required string Household { get; init; }

    /// <inheritdoc/>
    public required string Person { get; init; }

    /// <summary>The relation to the head of the household, one of <see cref="HouseholdRelation"/>.</summary>
    public required string Relation { get; init; }

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
