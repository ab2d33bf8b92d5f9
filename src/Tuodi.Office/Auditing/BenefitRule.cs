using Tuodi.Kernel;

namespace Tuodi.Office.Auditing;

/// <summary>When a visit draws a kind of assistance, where its list does not say the kind. All that it asks must hold.</summary>
public sealed record BenefitRule
{
    /// <summary>The kind: a value of the attribute by which policies tell kinds apart.</summary>
    public required string Benefit { get; init; }

    /// <summary>The kinds of visits, as codes of policies; empty for all.</summary>
    public IReadOnlyList<int> Kinds { get; init; } = [];

    /// <summary>Codes of diseases in upper case; empty for all.</summary>
    public IReadOnlySet<string> Diseases { get; init; } = new HashSet<string>();

    /// <summary>Whether the disease must be on the list of major diseases (重大疾病编码库) that the office gives.</summary>
    public bool IsListedDisease { get; init; }

    /// <summary>The name of the least in-policy amount of the visit, where there is one to ask for.</summary>
    public string? LeastName { get; init; }

    /// <summary>That amount; nothing while nobody has said it.</summary>
    public Money? Least { get; init; }

    /// <summary>Where it says so.</summary>
    public required string Source { get; init; }
}
