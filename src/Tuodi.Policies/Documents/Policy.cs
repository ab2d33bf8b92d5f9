using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Layers;

namespace Tuodi.Policies.Documents;

/// <summary>A checked policy document with all that it inherits.</summary>
public sealed record Policy
{
    /// <summary>The division it governs.</summary>
    public required AreaCode Division { get; init; }

    /// <summary>Its title.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The number of the official document.</summary>
    public string? Number { get; init; }

    /// <summary>The issuing bodies.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The date of issue.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>Free text for readers.</summary>
    public string? Notes { get; init; }

    /// <summary>Its place in the hierarchy of rules.</summary>
    public string? Hierarchy { get; init; }

    /// <summary>How much of its text was read, and of the texts that it extends below the nation: the least of them.</summary>
    public TextRead Text { get; init; }

    /// <summary>The period in force.</summary>
    public required Period Effective { get; init; }

    /// <summary>Whether it is in force.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>When a human last compared it with its sources.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The files it was read from, the most general first.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>SHA-256 of all that decides a settlement, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The recipient categories; the first is a person with none.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>Dated values by name.</summary>
    public required IReadOnlyDictionary<string, Parameter> Parameters { get; init; }

    /// <summary>The facts that a visit must bring where a rule uses them.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The funds that pay, by name.</summary>
    public IReadOnlyDictionary<string, Fund> Funds { get; init; } = new Dictionary<string, Fund>(StringComparer.Ordinal);

    /// <summary>The layers in order.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>The accounts on which caps draw.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Premiums and subsidies by year.</summary>
    public required IReadOnlyList<PremiumRule> Premiums { get; init; }

    /// <summary>What children may not change.</summary>
    public required IReadOnlyList<Bound> Bounds { get; init; }

    /// <summary>What children have to hold beside the bounds.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Rules beside the calculation.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }

    /// <summary>All sources cited.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Everything that is cited: what it is, where it comes from, where it is written.</summary>
    public required IReadOnlyList<CitedValue> Cited { get; init; }

    /// <summary>Everything that is said to be unknown.</summary>
    public required IReadOnlyList<UnknownValue> Unknowns { get; init; }

    /// <summary>What the checks on loading found that does not refuse the document.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
