namespace Tuodi.Legislation.Register;

/// <summary>A clause that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>The text.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The clause, as 第十五条（一）.</summary>
    public required string Place { get; init; }

    /// <summary>What the clause says.</summary>
    public required string Text { get; init; }
}
