using Tuodi.Legislation.Relations;

namespace Tuodi.Legislation.Register;

/// <summary>What one text says of another, with the other's name where it is in the register.</summary>
public sealed record TextLink
{
    /// <summary>The text that says it.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>The title of the other.</summary>
    public required string Title { get; init; }

    /// <summary>Its document number, where the text gives it.</summary>
    public string? Number { get; init; }

    /// <summary>The clause that says so.</summary>
    public required string Place { get; init; }

    /// <summary>The title of the text that says it.</summary>
    public required string OwnTitle { get; init; }

    /// <summary>The first day in force of the text that says it, or its day of issue, ISO 8601; nothing where neither is known.</summary>
    public string? Since { get; init; }

    /// <summary>The other in the register; nothing where it is not there.</summary>
    public string? Other { get; init; }
}
