using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Bench.Agreement;

/// <summary>Walks through every condition of a layer, also those inside others and inside terms.</summary>
internal static class ConditionWalk
{
    public static IEnumerable<Condition> Of(Layer layer) =>
        layer
            .Rows.Select(row => row.When)
            .Append(layer.When)
            .Concat(layer.Adjustments.Select(adjustment => adjustment.When))
            .Concat(TermWalk.Of(layer).OfType<CaseTerm>().SelectMany(term => term.Cases.Select(each => each.When)))
            .SelectMany(In);

    private static IEnumerable<Condition> In(Condition condition) =>
        (
            condition switch
            {
                AllCondition all => all.Conditions.SelectMany(In),
                AnyCondition any => any.Conditions.SelectMany(In),
                NotCondition not => In(not.Inner),
                _ => [],
            }
        ).Append(condition);
}
