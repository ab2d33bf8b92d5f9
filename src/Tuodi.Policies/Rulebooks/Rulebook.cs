using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Rulebooks;

/// <summary>A policy as it stands on a day: every dated parameter has become a number or is known to be unknown.</summary>
/// <remarks>Prepared once, run for every visit: no name is looked up while a visit is settled.</remarks>
public sealed class Rulebook
{
    private readonly Func<Term, Term> _resolve;

    internal Rulebook(Policy policy, IReadOnlyList<Layer> layers, Func<Term, Term> resolve)
    {
        Policy = policy;
        Layers = layers;
        _resolve = resolve;
    }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>The layers in order, resolved.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>These rules with other layers of the same names in the same order: what would be paid if one thing of them were otherwise.</summary>
    /// <exception cref="ArgumentException">The layers are not those of the policy.</exception>
    public Rulebook With(IReadOnlyList<Layer> layers) =>
        layers.Select(layer => layer.Key).SequenceEqual(Layers.Select(layer => layer.Key))
            ? new Rulebook(Policy, layers, _resolve)
            : throw new ArgumentException("The layers are not those of the policy.", nameof(layers));

    /// <summary>A term that stands outside the layers, such as a premium, with the values of the day.</summary>
    public Term Resolve(Term term) => _resolve(term);
}
