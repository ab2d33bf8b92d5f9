using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Checks;

/// <summary>Finds the row of a layer that applies to each bill: what the interpreter of a layer does for one.</summary>
internal static class LayerFollower
{
    /// <summary>What the layer does with every bill; where that is not known it is taken to pay nothing.</summary>
    /// <exception cref="UndecidedException">It is known for smaller bills only.</exception>
    public static void Follow(Layer layer, BillSpan span)
    {
        LayerCurve curve;
        try
        {
            curve = Curve(layer, span);
        }
        catch (UndecidedException undecided) when (undecided.From is null || undecided.From.Value.Sign <= 0)
        {
            curve = LayerCurve.Nothing(layer, span.End, undecided.Message);
        }
        catch (OverflowException)
        {
            curve = LayerCurve.Nothing(layer, span.End, "its fractions are too long to follow");
        }

        span.Done.Add(curve);
        span.Take(curve.Paid, layer.Parts);
    }

    private static LayerCurve Curve(Layer layer, BillSpan span)
    {
        var nothing = LayerCurve.Nothing(layer, span.End);
        if (layer.Times is { } times && span.At.Year.Layers[layer.Index].Times >= times)
        {
            return nothing;
        }

        var when = span.Truth(layer.When);
        if (IsNever(when))
        {
            return nothing;
        }

        if (layer.Unknown is not null)
        {
            return LayerCurve.Nothing(layer, span.End, layer.Key);
        }

        var fitting = span.Within(when, () => Fitting(layer, when, span));
        var curve = nothing;
        var has = span.Constant(Fraction.Zero);
        var draws = new List<(Row Row, Piecewise Truth, LayerCurve Curve)>();
        foreach (var (row, truth) in fitting)
        {
            var candidate = span.Within(truth, () => RowCurve.Of(layer, row, span));
            var best = curve;
            var better = Piecewise.Max(span.Constant(Fraction.One) - has, Piecewise.Where(candidate.Paid, best.Paid, sign => sign > 0));
            var taken = Piecewise.Min(truth, better);
            curve = candidate.Where(taken, best);
            has = Piecewise.Max(has, truth);
            draws =
            [
                .. draws.Select(draw => draw with { Truth = Piecewise.Min(draw.Truth, span.Constant(Fraction.One) - taken) }),
                (row, taken, candidate),
            ];
        }

        foreach (var (row, truth, drawn) in draws)
        {
            Draw(row.Rule.Caps, truth, drawn.Paid, span);
            Draw(row.Rule.BaseCaps, truth, drawn.Base, span);
        }

        return curve;
    }

    private static void Draw(IReadOnlyList<Cap> caps, Piecewise truth, Piecewise amount, BillSpan span)
    {
        foreach (var cap in caps.Where(cap => cap.Account >= 0))
        {
            span.Draw(
                span.At.Year.Layout.Place(cap.Account, span.At.Visit.Date),
                Piecewise.Select(truth, amount, span.Constant(Fraction.Zero))
            );
        }
    }

    private static List<(Row Row, Piecewise Truth)> Fitting(Layer layer, Piecewise when, BillSpan span)
    {
        var fitting = new List<(Row Row, Piecewise Truth)>();
        foreach (var row in layer.Rows)
        {
            var truth = Piecewise.Min(when, span.Truth(ConditionTree.OfRow(row.Categories, row.When)));
            if (!IsNever(truth))
            {
                fitting.Add((row, truth));
            }
        }

        var special = fitting
            .Where(each => each.Row.IsException)
            .Aggregate(span.Constant(Fraction.Zero), (all, each) => Piecewise.Max(all, each.Truth));
        var ordinary = span.Constant(Fraction.One) - special;
        return
        [
            .. fitting
                .Select(each => each.Row.IsException ? each : each with { Truth = Piecewise.Min(each.Truth, ordinary) })
                .Where(each => !IsNever(each.Truth)),
        ];
    }

    private static bool IsNever(Piecewise truth) => truth.IsConstant && truth.Values[0].Sign == 0;
}
