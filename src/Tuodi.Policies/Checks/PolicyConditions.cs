using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Gathers the conditions and terms of a layer.</summary>
public static class PolicyConditions
{
    /// <summary>Every condition of a layer: its own, its rows', its adjustments', and those of values by case.</summary>
    public static IEnumerable<Condition> Of(Layer layer) =>
        layer
            .Rows.Select(row => ConditionTree.OfRow(row.Categories, row.When))
            .Concat(layer.Adjustments.Select(adjustment => adjustment.When))
            .Append(layer.When)
            .Concat(TermWalk.Of(layer).OfType<CaseTerm>().SelectMany(cases => cases.Cases.Select(each => each.When)));

    /// <summary>Every value of a rule.</summary>
    public static IEnumerable<Term> Terms(Rule rule) =>
        new[] { rule.Base, rule.Deductible.Amount, rule.Deductible.YearCeiling }
            .Concat(rule.BaseCaps.Concat(rule.Caps).Select(cap => (Term?)cap.Amount))
            .Concat(rule.Bands.SelectMany(band => new[] { band.From, band.To, band.Rate }))
            .OfType<Term>();
}
