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
            .Concat(Terms(layer).SelectMany(Parts).OfType<CaseTerm>().SelectMany(cases => cases.Cases.Select(each => each.When)));

    /// <summary>Every value of a layer.</summary>
    public static IEnumerable<Term> Terms(Layer layer) =>
        layer.Rows.SelectMany(row => Terms(row.Rule)).Concat(layer.Adjustments.Select(adjustment => adjustment.Operand));

    /// <summary>Every value of a rule.</summary>
    public static IEnumerable<Term> Terms(Rule rule) =>
        new[] { rule.Base, rule.Deductible.Amount, rule.Deductible.YearCeiling }
            .Concat(rule.BaseCaps.Concat(rule.Caps).Select(cap => (Term?)cap.Amount))
            .Concat(rule.Bands.SelectMany(band => new[] { band.From, band.To, band.Rate }))
            .OfType<Term>();

    /// <summary>A term and all that it is made of, the amounts that its cases compare included.</summary>
    public static IEnumerable<Term> Parts(Term term) =>
        (
            term switch
            {
                SumTerm sum => Parts(sum.Left).Concat(Parts(sum.Right)),
                DifferenceTerm difference => Parts(difference.Left).Concat(Parts(difference.Right)),
                ProductTerm product => Parts(product.Factor).Concat(Parts(product.Of)),
                SmallerTerm smaller => Parts(smaller.Left).Concat(Parts(smaller.Right)),
                LargerTerm larger => Parts(larger.Left).Concat(Parts(larger.Right)),
                CaseTerm cases => cases.Cases.SelectMany(each => Parts(each.Is).Concat(Compared(each.When))).Concat(Parts(cases.Otherwise)),
                _ => [],
            }
        ).Append(term);

    /// <summary>The amounts that a condition compares, with all that they are made of.</summary>
    public static IEnumerable<Term> Compared(Condition condition) =>
        ConditionTree.Leaves(condition).OfType<AmountCondition>().SelectMany(amount => Parts(amount.Left).Concat(Parts(amount.Right)));
}
