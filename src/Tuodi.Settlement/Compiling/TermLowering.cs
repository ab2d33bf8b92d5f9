using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Compiling;

/// <summary>Turns terms into nodes.</summary>
internal static class TermLowering
{
    /// <summary>The value of a term.</summary>
    /// <exception cref="NotCompilableException">It is unknown.</exception>
    public static Scaled Of(Term term, Lowering low)
    {
        var math = low.Math;
        return term switch
        {
            NumberTerm number => math.Of(number.Value),
            NoneTerm => low.NoLimit,
            TotalTerm => ScaledMath.Whole(low.Slots.Input(SlotKind.Total)),
            PartTerm part => ScaledMath.Whole(low.Slots.Input(SlotKind.Part, (int)part.Part)),
            FactTerm fact => new Scaled(low.Slots.Input(SlotKind.Fact, fact.Index), fact.IsNumber ? 100 : 1),
            LeftTerm left => ScaledMath.Whole(low.LeftOf(left.Parts)),
            LayerTerm layer => OfLayer(layer, low),
            TrailingTerm trailing => ScaledMath.Whole(low.Slots.Input(SlotKind.TrailingBurden, trailing.Months)),
            SumTerm sum => math.Add(Of(sum.Left, low), Of(sum.Right, low)),
            DifferenceTerm difference => math.Subtract(Of(difference.Left, low), Of(difference.Right, low)),
            ProductTerm product => math.Multiply(Of(product.Factor, low), Of(product.Of, low)),
            SmallerTerm smaller => math.Smaller(Of(smaller.Left, low), Of(smaller.Right, low)),
            LargerTerm larger => math.Larger(Of(larger.Left, low), Of(larger.Right, low)),
            CaseTerm cases => low.Choose(
                [.. cases.Cases.Select(each => (low.Truth(each.When), Of(each.Is, low)))],
                Of(cases.Otherwise, low)
            ),
            UnknownTerm unknown => throw new NotCompilableException(unknown.Name),
            _ => throw new NotCompilableException(term.ToString()),
        };
    }

    private static Scaled OfLayer(LayerTerm term, Lowering low)
    {
        if (term.Figure is LayerFigure.PaidInYear or LayerFigure.BaseInYear)
        {
            return ScaledMath.Whole(low.Slots.State(term.Figure == LayerFigure.PaidInYear ? StateKind.Paid : StateKind.Base, term.Layer));
        }

        var values = low.Done[term.Layer];
        if (low.Rulebook.Layers[term.Layer].Unknown is not null && term.Figure == LayerFigure.Penalty)
        {
            var less = low.Graph.Subtract(low.Slots.Input(SlotKind.Counterfactual, term.Layer), values.Paid);
            return ScaledMath.Whole(low.Graph.Larger(less, low.Graph.Constant(0)));
        }

        if (term.Figure != LayerFigure.Paid && low.Rulebook.Layers[term.Layer].Unknown is not null)
        {
            throw new NotCompilableException(term.Name);
        }

        return term.Figure switch
        {
            LayerFigure.Paid => ScaledMath.Whole(values.Paid),
            LayerFigure.Base => values.Base,
            LayerFigure.Excess => values.Excess,
            LayerFigure.Deductible => values.Deductible,
            LayerFigure.Cut => ScaledMath.Whole(values.Cut),
            _ => ScaledMath.Whole(values.Penalty),
        };
    }
}
