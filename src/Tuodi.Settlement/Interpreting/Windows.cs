using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Interpreting;

/// <summary>How many months back a policy's trailing windows reach, so that no more is remembered than is asked.</summary>
public static class Windows
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Policy, object> Known = [];

    /// <summary>The longest window in months; 0 when the policy has none.</summary>
    public static int Reach(Policy policy) => (int)Known.GetValue(policy, each => Find(each));

    private static int Find(Policy policy)
    {
        var counted = policy.Layers.Where(layer => layer.Counts.Kind == CountingKind.Trailing).Select(layer => layer.Counts.Months);
        var asked = policy.Layers.SelectMany(TermsOf).OfType<TrailingTerm>().Select(term => term.Months);
        return counted.Concat(asked).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<Term> TermsOf(Layer layer) =>
        layer
            .Rows.SelectMany(row =>
                new[] { row.Rule.Base, row.Rule.Deductible.Amount, row.Rule.Deductible.YearCeiling }
                    .Concat(row.Rule.Bands.SelectMany(band => new[] { band.From, band.To, band.Rate }))
                    .Concat(row.Rule.Caps.Concat(row.Rule.BaseCaps).Select(cap => cap.Amount))
                    .Concat(Conditions(row.When))
            )
            .Concat(Conditions(layer.When))
            .Concat(layer.Adjustments.SelectMany(adjustment => Conditions(adjustment.When).Append(adjustment.Operand)))
            .OfType<Term>()
            .SelectMany(Parts);

    private static IEnumerable<Term> Parts(Term term) =>
        (
            term switch
            {
                SumTerm sum => Parts(sum.Left).Concat(Parts(sum.Right)),
                DifferenceTerm difference => Parts(difference.Left).Concat(Parts(difference.Right)),
                ProductTerm product => Parts(product.Factor).Concat(Parts(product.Of)),
                SmallerTerm smaller => Parts(smaller.Left).Concat(Parts(smaller.Right)),
                LargerTerm larger => Parts(larger.Left).Concat(Parts(larger.Right)),
                CaseTerm cases => cases.Cases.SelectMany(each => Parts(each.Is).Concat(Conditions(each.When))).Concat(Parts(cases.Otherwise)),
                _ => [],
            }
        ).Append(term);

    private static IEnumerable<Term> Conditions(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.SelectMany(Conditions),
            AnyCondition any => any.Conditions.SelectMany(Conditions),
            NotCondition not => Conditions(not.Inner),
            AmountCondition amount => Parts(amount.Left).Concat(Parts(amount.Right)),
            _ => [],
        };
}
