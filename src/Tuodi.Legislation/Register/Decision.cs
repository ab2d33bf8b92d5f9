namespace Tuodi.Legislation.Register;

/// <summary>What a person confirmed or corrected in the classification of a text; it is kept whatever the machine says later.</summary>
public sealed record Decision
{
    /// <summary>The text.</summary>
    public required string Id { get; init; }

    /// <summary>The field of the study's scheme.</summary>
    public required string Field { get; init; }

    /// <summary>The value; a set with semicolons.</summary>
    public required string Value { get; init; }

    /// <summary>What the machine said at that time; nothing where it had said nothing.</summary>
    public string? Said { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When, ISO 8601.</summary>
    public required string At { get; init; }
}
