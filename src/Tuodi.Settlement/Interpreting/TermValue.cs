using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Works out a term for a visit.</summary>
internal static class TermValue
{
    private static readonly string[] PartNames = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    /// <summary>The exact value, in fen for an amount.</summary>
    /// <exception cref="MissingFactException">Something it needs is not known.</exception>
    public static Fraction Of(Term term, Evaluation at) =>
        term switch
        {
            NumberTerm number => number.Value,
            LeftTerm left => Left(left, at),
            TotalTerm => Fraction.Of(at.Visit.Bill.Total.Fen),
            PartTerm part => Part(part.Part, at.Visit.Bill[part.Part]),
            LayerTerm layer => OfLayer(layer, at),
            SumTerm sum => Of(sum.Left, at) + Of(sum.Right, at),
            DifferenceTerm difference => Of(difference.Left, at) - Of(difference.Right, at),
            ProductTerm product => Of(product.Factor, at) * Of(product.Of, at),
            SmallerTerm smaller => Fraction.Min(Of(smaller.Left, at), Of(smaller.Right, at)),
            LargerTerm larger => Fraction.Max(Of(larger.Left, at), Of(larger.Right, at)),
            CaseTerm cases => Of(Chosen(cases, at), at),
            FactTerm fact => Fact(fact, at),
            TrailingTerm trailing => Fraction.Of(Window.Burden(at.Year, at.Visit.Date, trailing.Months)),
            UnknownTerm unknown => throw new MissingFactException(
                unknown.Name,
                $"The policy says: {unknown.Why}. Supply it under `parameters`."
            ),
            _ => throw new InvalidOperationException($"The term {term} cannot stand here."),
        };

    /// <summary>A term that may be no amount at all.</summary>
    public static Fraction? OrNone(Term term, Evaluation at) =>
        term switch
        {
            NoneTerm => null,
            CaseTerm cases => OrNone(Chosen(cases, at), at),
            _ => Of(term, at),
        };

    /// <summary>The value of the case that fits.</summary>
    public static Term Chosen(CaseTerm cases, Evaluation at)
    {
        foreach (var each in cases.Cases)
        {
            switch (ConditionTruth.Of(each.When, at))
            {
                case Truth.Yes:
                    return each.Is;
                case Truth.Missing:
                    throw at.Missing!;
            }
        }

        return cases.Otherwise;
    }

    private static Fraction Left(LeftTerm left, Evaluation at) =>
        at.LeftOf(left.Parts) is { } amount
            ? Fraction.Of(amount)
            : throw new MissingFactException(
                PartNames[(int)left.Parts.First(part => at.Visit.Bill[part] is null)],
                "Give it under `amounts`."
            );

    private static Fraction Part(BillPart part, long? amount) =>
        Fraction.Of(Evaluation.Require(amount, PartNames[(int)part], "Give it under `amounts`."));

    private static Fraction Fact(FactTerm fact, Evaluation at) =>
        at.Visit.Facts.TryGetValue(fact.Name, out var amount)
            ? Fraction.Of(amount, fact.IsNumber ? 100 : 1)
            : throw new MissingFactException(fact.Name, "Give it under `amounts` of the visit.");

    private static Fraction OfLayer(LayerTerm term, Evaluation at)
    {
        var totals = at.Year.Layers[term.Layer];
        if (term.Figure is LayerFigure.PaidInYear or LayerFigure.BaseInYear)
        {
            return Fraction.Of(term.Figure == LayerFigure.PaidInYear ? totals.Paid : totals.Base);
        }

        var result = at.Done[term.Layer];
        return term.Figure switch
        {
            LayerFigure.Paid => Fraction.Of(result.Paid.Fen),
            LayerFigure.Penalty => Penalty(term, result, at),
            _ when result.Lacks is not null => throw new MissingFactException(
                term.Figure == LayerFigure.Deductible ? $"{term.Name}.deductible" : result.Lacks,
                "Supply it under `parameters`."
            ),
            LayerFigure.Base => result.Work?.Base ?? Fraction.Zero,
            LayerFigure.Excess => result.Work?.Excess ?? Fraction.Zero,
            LayerFigure.Deductible => result.Work?.Deductible ?? Fraction.Zero,
            _ => Fraction.Of(result.Work?.Cut.Fen ?? 0),
        };
    }

    // A payment given as a fact hides what it would have been with a referral, unless nothing was missing.
    private static Fraction Penalty(LayerTerm term, LayerResult result, Evaluation at)
    {
        if (result.Outcome != LayerOutcome.Given)
        {
            return Fraction.Of(result.Work?.Penalty.Fen ?? 0);
        }

        if (result.Counterfactual is { } counterfactual)
        {
            return Fraction.Of(Math.Max(0, counterfactual.Fen - result.Paid.Fen));
        }

        return at.Visit.Referral >= 0 && at.Visit.Referral != ReferralCodes.Unreferred
            ? Fraction.Zero
            : throw new MissingFactException(
                $"counterfactual.{term.Name}",
                "Give what the layer would have paid with a referral under `counterfactual`."
            );
    }
}
