using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>The values that a row gives persons of one category, with the adjustments that every one of them gets.</summary>
public sealed class BoundValues(Layer layer, Row row, int category)
{
    private readonly List<Adjustment> _adjustments =
    [
        .. layer.Adjustments.Where(adjustment => Certainty.Of(adjustment.When, category) == true),
    ];

    /// <summary>The rates of the bands; a rate of 0% says that nothing is paid and is no rate to compare.</summary>
    public IEnumerable<Term> Rates() =>
        row
            .Rule.Bands.Where(band => !band.IsLump)
            .SelectMany(band => Leaves(band.Rate))
            .Where(rate => rate is not NumberTerm { Value.Sign: 0 })
            .Select(Adjusted);

    /// <summary>The deductibles by case.</summary>
    public IEnumerable<Term> Deductibles() => Leaves(row.Rule.Deductible.Amount).Select(term => Changed(term, AdjustmentTarget.Deductible));

    /// <summary>The caps by case; none where there is no cap.</summary>
    public IEnumerable<Term> Caps() =>
        row.Rule.Caps.Count == 0
            ? [NoneTerm.Instance]
            : row.Rule.Caps.SelectMany(cap => Leaves(cap.Amount)).Select(term => Changed(term, AdjustmentTarget.Cap));

    private static IEnumerable<Term> Leaves(Term term) =>
        term is CaseTerm cases
            ? cases
                .Cases.SelectMany(each => Leaves(each.Is))
                .Concat(cases.Otherwise is UnknownTerm { Why: CaseTerm.NoOtherwise } ? [] : Leaves(cases.Otherwise))
            : [term];

    private Term Adjusted(Term rate)
    {
        foreach (var adjustment in _adjustments.Where(adjustment => adjustment.Target == AdjustmentTarget.Rate))
        {
            rate = (rate, adjustment.Operand, adjustment.Verb) switch
            {
                (NumberTerm number, NumberTerm operand, AdjustmentVerb.Add) => Clamped(number.Value + operand.Value),
                (NumberTerm number, NumberTerm operand, _) => Clamped(number.Value * operand.Value),
                // Of a rate that is not known the adjustment still is.
                (_, var operand, AdjustmentVerb.Add) => new SumTerm(rate, operand),
                _ => new ProductTerm(adjustment.Operand, rate),
            };
        }

        return rate;
    }

    private static NumberTerm Clamped(Fraction rate) => new(new Rate(rate).Clamped().Value);

    private Term Changed(Term amount, AdjustmentTarget target)
    {
        foreach (var adjustment in _adjustments.Where(adjustment => adjustment.Target == target))
        {
            amount = adjustment.Verb switch
            {
                AdjustmentVerb.Is => adjustment.Operand,
                _ when amount is NoneTerm => amount,
                AdjustmentVerb.Add => new SumTerm(amount, adjustment.Operand),
                _ => new ProductTerm(adjustment.Operand, amount),
            };
        }

        return amount;
    }
}
