using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Bench.Agreement;

/// <summary>Gives a value to whatever a policy leaves unknown, so that it can be settled as a whole.</summary>
public static class SuppliedValues
{
    /// <summary>The values, by name.</summary>
    public static IReadOnlyList<Override> Of(Policy policy)
    {
        var terms = policy.Layers.SelectMany(TermWalk.Of).ToList();
        var unknown = policy
            .Unknowns.Where(value => value.Unit is not null && !value.Name.StartsWith("premium(", StringComparison.Ordinal))
            .DistinctBy(value => value.Name)
            .Select(value => Value(value.Name, value.Unit == TermUnit.Money ? "4321.09" : "61.5%"));
        var parameters = terms
            .OfType<ParameterTerm>()
            .Where(term => policy.Unknowns.All(value => value.Name != term.Name))
            .DistinctBy(term => term.Name)
            .Select(term => Value(term.Name, policy.Parameters[term.Name].Unit == TermUnit.Money ? "43210" : "61.5%"));
        var deductibles = terms
            .OfType<LayerTerm>()
            .Where(term => term.Figure == LayerFigure.Deductible && policy.Layers[term.Layer].Unknown is not null)
            .DistinctBy(term => term.Name)
            .Select(term => Value($"{term.Name}.deductible", "10000"));
        return [.. unknown.Concat(parameters).Concat(deductibles)];
    }

    private static Override Value(string name, string text) => new(name, text, default);
}
