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

    /// <summary>A term that stands outside the layers, such as a premium, with the values of the day.</summary>
    public Term Resolve(Term term) => _resolve(term);
}
