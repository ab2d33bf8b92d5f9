using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Conformity;

/// <summary>How one rule of a place stands to one rule of the nation, with the article on both sides.</summary>
public sealed record ConformityFinding
{
    /// <summary>The structural element, one of <see cref="Elements.Words"/> or <see cref="Elements.Document"/>.</summary>
    public required string Element { get; init; }

    /// <summary>The name of the national rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How it stands.</summary>
    public required ConformityKind Kind { get; init; }

    /// <summary>Whether the national text leaves no choice.</summary>
    public bool IsMust { get; init; }

    /// <summary>The categories it is about, by name; none for a rule that is not about categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What the nation says.</summary>
    public required Bilingual National { get; init; }

    /// <summary>The national article.</summary>
    public Citation? NationalCite { get; init; }

    /// <summary>Where the national rule is written.</summary>
    public Spot? NationalSpot { get; init; }

    /// <summary>What the place says.</summary>
    public required Bilingual Local { get; init; }

    /// <summary>The local article; nothing where the document does not speak of it.</summary>
    public Citation? LocalCite { get; init; }

    /// <summary>Where the local rule is written.</summary>
    public Spot? LocalSpot { get; init; }

    /// <summary>The smallest household for which it matters, or nothing.</summary>
    public ConformityExample? Example { get; init; }

    /// <summary>Why there is no example, or nothing.</summary>
    public Bilingual? NoExample { get; init; }

    /// <summary>Whether it is a finding: neither kept nor unknown.</summary>
    public bool IsFinding => Kind is not (ConformityKind.Conforms or ConformityKind.Unknown);
}
