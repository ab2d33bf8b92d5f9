using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Conformity;

/// <summary>Puts the value of a national rule into one row of a layer, for the persons of one category; everything else of the layer stays.</summary>
/// <param name="rulebook">The place's rules with the values of the day.</param>
/// <param name="layer">Its layer.</param>
/// <param name="row">The row, by its number.</param>
/// <param name="category">The category.</param>
internal sealed class NationalLayer(Rulebook rulebook, Layer layer, int row, int category)
{
    /// <summary>The layer under a bound; nothing where the bound's value, or the place's, is not known.</summary>
    public Layer? Under(BoundReading reading)
    {
        var value = reading.Test.Kind == BoundKind.None ? NumberTerm.Zero : rulebook.Resolve(reading.Test.Value);
        if (value is not NumberTerm { Value: var allowed })
        {
            return null;
        }

        return reading.Element switch
        {
            BoundElement.Rate => WithRates((rate, _) => Within(reading.Test.Kind, rate, allowed)),
            BoundElement.Deductible => WithDeductible(amount => Within(reading.Test.Kind, amount, value)),
            _ => WithCap(reading.Test.Kind == BoundKind.None ? null : value),
        };
    }

    /// <summary>The layer with other rates, where they are known; adjustments that every person of the category gets are worked in first.</summary>
    /// <param name="change">The new rate of a band, from the old one and the number of the band.</param>
    public Layer? WithRates(Func<Fraction, int, Fraction> change)
    {
        var certain = Certain(AdjustmentTarget.Rate);
        return certain.Exists(each => each.Operand is not NumberTerm)
            ? null
            : Changed(
                AdjustmentTarget.Rate,
                rule =>
                    rule with
                    {
                        Bands = [.. rule.Bands.Select((band, i) => band.IsLump ? band : band with { Rate = Mapped(band.Rate, i) })],
                    }
            );

        Term Mapped(Term rate, int band) =>
            rate switch
            {
                NumberTerm number => new NumberTerm(change(Adjusted(number.Value), band)),
                CaseTerm cases => cases with
                {
                    Cases = [.. cases.Cases.Select(each => each with { Is = Mapped(each.Is, band) })],
                    Otherwise = Mapped(cases.Otherwise, band),
                },
                _ => rate,
            };

        Fraction Adjusted(Fraction rate) =>
            new Rate(certain.Aggregate(rate, (value, each) => Added(value, each.Verb, ((NumberTerm)each.Operand).Value))).Clamped().Value;
    }

    private static Fraction Added(Fraction rate, AdjustmentVerb verb, Fraction operand) =>
        verb == AdjustmentVerb.Add ? rate + operand : rate * operand;

    private static Fraction Within(BoundKind kind, Fraction rate, Fraction allowed) =>
        kind switch
        {
            BoundKind.AtLeast => Fraction.Max(rate, allowed),
            BoundKind.AtMost => Fraction.Min(rate, allowed),
            _ => allowed,
        };

    private static Term Within(BoundKind kind, Term amount, Term allowed) =>
        kind switch
        {
            BoundKind.AtLeast => new LargerTerm(amount, allowed),
            BoundKind.AtMost => new SmallerTerm(amount, allowed),
            _ => allowed,
        };

    /// <summary>The layer with another deductible; adjustments that every person of the category gets are worked in first.</summary>
    public Layer WithDeductible(Func<Term, Term> change)
    {
        var certain = Certain(AdjustmentTarget.Deductible);
        return Changed(
            AdjustmentTarget.Deductible,
            rule =>
                rule with
                {
                    Deductible = rule.Deductible with { Amount = change(certain.Aggregate(Known(rule.Deductible.Amount), Adjusted)) },
                }
        );
    }

    private static Term Known(Term amount) => amount is NoneTerm ? NumberTerm.Zero : amount;

    private static Term Adjusted(Term amount, Adjustment adjustment) =>
        adjustment.Verb switch
        {
            AdjustmentVerb.Is => adjustment.Operand,
            AdjustmentVerb.Add => new SumTerm(amount, adjustment.Operand),
            _ => new ProductTerm(adjustment.Operand, amount),
        };

    private Layer WithCap(Term? cap) =>
        Changed(
            AdjustmentTarget.Cap,
            rule => rule with { Caps = cap is null ? [] : [.. rule.Caps.Take(1).Select(each => each with { Amount = cap })] }
        );

    private Layer Changed(AdjustmentTarget target, Func<Rule, Rule> change)
    {
        var certain = Certain(target);
        return layer with
        {
            Rows = [.. layer.Rows.Select((each, i) => i == row ? each with { Rule = change(each.Rule) } : each)],
            Adjustments = [.. layer.Adjustments.Except(certain)],
        };
    }

    private List<Adjustment> Certain(AdjustmentTarget target) =>
        [.. layer.Adjustments.Where(adjustment => adjustment.Target == target && Certainty.Of(adjustment.When, category) == true)];
}
