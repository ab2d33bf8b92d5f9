using Tuodi.Kernel;
using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Documents;

/// <summary>What a child document has to hold, where it is no single value that a <see cref="Bound"/> could name. One of its demands is said.</summary>
public sealed record Requirement
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The structural element, one of <see cref="Elements.Words"/>.</summary>
    public required string Element { get; init; }

    /// <summary>The layers it is about: one that is named, or all of a fund.</summary>
    public IReadOnlyList<int> Layers { get; init; } = [];

    /// <summary>The categories it is about, as a mask.</summary>
    public required ulong Categories { get; init; }

    /// <summary>The visits it is about.</summary>
    public required Condition When { get; init; }

    /// <summary>Demand: whoever is named is paid something.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Demand: nothing is paid but where this holds.</summary>
    public Condition? Only { get; init; }

    /// <summary>Demand: the values keep this distance from those of another category, whose number this is.</summary>
    public int? Beside { get; init; }

    /// <summary>The distance of rates from the other category's, a difference.</summary>
    public BoundTest? Rate { get; init; }

    /// <summary>The deductible as a share of the other category's.</summary>
    public BoundTest? Deductible { get; init; }

    /// <summary>Demand: at least this share of the premium is subsidised; zero asks for any subsidy.</summary>
    public Rate? Premium { get; init; }

    /// <summary>Demand: the document has rules in this section.</summary>
    public string? Section { get; init; }

    /// <summary>Demand: categories that the nation does not name are set by no lower government: province or county.</summary>
    public string? OthersBy { get; init; }

    /// <summary>Whether the national text leaves no choice.</summary>
    public bool IsMust { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Citation Cite { get; init; }

    /// <summary>Where it is written.</summary>
    public required Spot Spot { get; init; }
}
