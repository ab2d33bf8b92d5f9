using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Results;

/// <summary>A settled visit: what every layer paid and why, what the person pays, and what the year has come to.</summary>
public sealed class SettledVisit
{
    /// <summary>The rules it was settled by.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>Whose visit it is.</summary>
    public required Person Insured { get; init; }

    /// <summary>The visit.</summary>
    public required Visit Visit { get; init; }

    /// <summary>What the layers did, in order.</summary>
    public required IReadOnlyList<LayerResult> Layers { get; init; }

    /// <summary>What the person pays in all.</summary>
    public required Money Person { get; init; }

    /// <summary>What the person pays of the amount in policy scope, or nothing when that amount is not known.</summary>
    public required Money? PersonInPolicy { get; init; }

    /// <summary>The year before the visit.</summary>
    public required Accumulators Before { get; init; }

    /// <summary>The year after it.</summary>
    public required Accumulators After { get; init; }

    /// <summary>What a reader should know beside the figures.</summary>
    public IReadOnlyList<Bilingual> Warnings { get; init; } = [];

    /// <summary>The payment of a layer.</summary>
    public Money PaidBy(string layer) => Layers.FirstOrDefault(result => result.Layer.Key == layer)?.Paid ?? Money.Zero;
}
