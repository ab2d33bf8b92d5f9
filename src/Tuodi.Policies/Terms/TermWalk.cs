using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;

namespace Tuodi.Policies.Terms;

/// <summary>Walks through every term of a layer, also those inside others and inside conditions.</summary>
public static class TermWalk
{
    /// <summary>All terms of a layer.</summary>
    public static IEnumerable<Term> Of(Layer layer) =>
        layer
            .Rows.SelectMany(row => OfRule(row.Rule).Concat(In(row.When)))
            .Concat(In(layer.When))
            .Concat(layer.Adjustments.SelectMany(adjustment => In(adjustment.When).Concat(In(adjustment.Operand))));

    /// <summary>A term and all terms inside it.</summary>
    public static IEnumerable<Term> In(Term term) =>
        (
            term switch
            {
                SumTerm sum => In(sum.Left).Concat(In(sum.Right)),
                DifferenceTerm difference => In(difference.Left).Concat(In(difference.Right)),
                ProductTerm product => In(product.Factor).Concat(In(product.Of)),
                SmallerTerm smaller => In(smaller.Left).Concat(In(smaller.Right)),
                LargerTerm larger => In(larger.Left).Concat(In(larger.Right)),
                CaseTerm cases => cases.Cases.SelectMany(each => In(each.Is).Concat(In(each.When))).Concat(In(cases.Otherwise)),
                _ => [],
            }
        ).Append(term);

    private static IEnumerable<Term> OfRule(Rule rule) =>
        new[] { rule.Base, rule.Deductible.Amount, rule.Deductible.YearCeiling }
            .Concat(rule.Bands.SelectMany(band => new[] { band.From, band.To, band.Rate }))
            .Concat(rule.Caps.Concat(rule.BaseCaps).Select(cap => cap.Amount))
            .OfType<Term>()
            .SelectMany(In);

    private static IEnumerable<Term> In(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.SelectMany(In),
            AnyCondition any => any.Conditions.SelectMany(In),
            NotCondition not => In(not.Inner),
            AmountCondition amount => In(amount.Left).Concat(In(amount.Right)),
            _ => [],
        };
}
