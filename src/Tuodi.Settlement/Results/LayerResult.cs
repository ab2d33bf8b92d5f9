using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Results;

/// <summary>What one layer did with a visit.</summary>
public sealed class LayerResult
{
    /// <summary>The layer.</summary>
    public required Layer Layer { get; init; }

    /// <summary>How it came to its payment.</summary>
    public required LayerOutcome Outcome { get; init; }

    /// <summary>What it paid.</summary>
    public required Money Paid { get; init; }

    /// <summary>What was left of its parts of the bill before it, or nothing when it is not known.</summary>
    public Money? LeftBefore { get; init; }

    /// <summary>The category that decided, or nothing.</summary>
    public Category? Category { get; init; }

    /// <summary>How it was worked out; also of a given payment where the rules are known.</summary>
    public LayerWork? Work { get; init; }

    /// <summary>What lacks for working out the figures of a given layer.</summary>
    public string? Lacks { get; init; }

    /// <summary>What a given layer would have paid with a referral.</summary>
    public Money? Counterfactual { get; init; }

    /// <summary>Categories and rows that would have paid no more.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>What a layer that does not apply fell short of.</summary>
    public override string ToString() => $"{Layer.Key} {Paid}";
}
