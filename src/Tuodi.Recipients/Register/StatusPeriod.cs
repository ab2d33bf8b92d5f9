namespace Tuodi.Recipients.Register;

/// <summary>That a person holds a recipient category for a time, and when the register knew it (救助身份期间): what was true and what was known are two things.</summary>
public sealed record StatusPeriod
{
    /// <summary>The insured division, six digits.</summary>
    public required string Area { get; init; }

    /// <summary>The number of the record.</summary>
    public required long Id { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The category, a key of policy documents such as <c>minimum-living</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, or nothing while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>When the register learnt it, in microseconds since 1970 UTC.</summary>
    public required long KnownFrom { get; init; }

    /// <summary>When the register learnt better, or nothing while it stands.</summary>
    public long? KnownTo { get; init; }

    /// <summary>Where it comes from: the list or decision.</summary>
    public string? Source { get; init; }

    /// <summary>How often the row has changed; a period is closed, never rewritten.</summary>
    public long Version { get; init; }

    /// <summary>Whether it holds on a day, as the register stood at an instant.</summary>
    public bool Holds(DateOnly day, long known) =>
        ValidFrom <= day && (ValidTo is not { } end || day <= end) && KnownFrom <= known && (KnownTo is not { } until || known < until);
}
