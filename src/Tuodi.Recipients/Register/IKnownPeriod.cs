namespace Tuodi.Recipients.Register;

/// <summary>That something held of a person for a time, and when the register knew it: what was true and what was known are two things.</summary>
public interface IKnownPeriod
{
    /// <summary>The number of the record.</summary>
    long Id { get; }

    /// <summary>The person's number.</summary>
    string Person { get; }

    /// <summary>The first day on which it holds.</summary>
    DateOnly ValidFrom { get; }

    /// <summary>The last day, or nothing while it lasts.</summary>
    DateOnly? ValidTo { get; }

    /// <summary>When the register learnt it, in microseconds since 1970 UTC.</summary>
    long KnownFrom { get; }

    /// <summary>When the register learnt better, or nothing while it stands.</summary>
    long? KnownTo { get; }

    /// <summary>Where it comes from: the list or decision.</summary>
    string? Source { get; }

    /// <summary>How often the row has changed; a period is closed, never rewritten.</summary>
    long Version { get; }
}
