using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Checks;

/// <summary>Looks through the curves of a profile for falls, jumps and payments beyond base or bill, exactly: at every breakpoint and on every line.</summary>
internal static class Suspicions
{
    /// <summary>What is to be settled and told if the settlement confirms it.</summary>
    public static IEnumerable<Suspicion> Of(BillCurves curves) => Falls(curves).Concat(Jumps(curves)).Concat(Excesses(curves));

    /// <summary>How far rounding may move a burden or payment, in fen: each layer rounds once, and moves what the layers after it see.</summary>
    public static long Rounding(BillCurves curves) => curves.Layers.Sum(layer => (long)layer.Layer.Rounding.Unit) + 1;

    // The burden falls where it jumps down or slopes down; the first layer after which it does so is the one to look at.
    private static IEnumerable<Suspicion> Falls(BillCurves curves)
    {
        var burdens = Enumerable.Range(1, curves.Layers.Count).Select(curves.Burden).ToList();
        if (burdens.Count == 0)
        {
            yield break;
        }

        var last = burdens[^1];
        for (var i = 0; i < last.Breakpoints.Count; i++)
        {
            var place = last.Breakpoints[i];
            if (last.Values[i] < last.Before(i) || last.After(i) < last.Values[i] || last.After(i) < last.Before(i))
            {
                var layer = burdens.FindIndex(burden => FallsAt(burden, place));
                if (layer >= 0 && !curves.Layers.Any(each => each.Layer.Cliff is not null && JumpsAt(each.Paid, place)))
                {
                    yield return At(FindingKind.Fall, layer, burdens[layer], place);
                }
            }

            if (i < last.Lines.Count && last.Lines[i].Slope.Sign < 0)
            {
                var middle = (place + last.Breakpoints[i + 1]) / Fraction.Of(2);
                var layer = burdens.FindIndex(burden => SlopeAt(burden, middle).Sign < 0);
                if (
                    curves.Layers[layer].Layer.Cliff is null
                    && Sloping(curves, layer, place, last.Breakpoints[i + 1], last.Lines[i].Slope) is { } suspicion
                )
                {
                    yield return suspicion;
                }
            }
        }
    }

    private static Suspicion? Sloping(BillCurves curves, int layer, Fraction from, Fraction to, Fraction slope)
    {
        var low = Ceiling(from);
        // As far apart as it takes to see more than rounding.
        var far = Ceiling(Fraction.Of(Rounding(curves) + 1) / -slope);
        var high = Math.Min(low + far, (long)to.Floor());
        return high > low ? new Suspicion(FindingKind.Fall, layer, low, high) : null;
    }

    // A later layer jumps because an earlier one does: only the first is told.
    private static IEnumerable<Suspicion> Jumps(BillCurves curves)
    {
        for (var layer = 0; layer < curves.Layers.Count; layer++)
        {
            var paid = curves.Layers[layer].Paid;
            for (var i = 0; i < paid.Breakpoints.Count && curves.Layers[layer].Layer.Cliff is null; i++)
            {
                var place = paid.Breakpoints[i];
                if (JumpsAt(paid, place) && !curves.Layers.Take(layer).Any(earlier => JumpsAt(earlier.Paid, place)))
                {
                    yield return At(FindingKind.Cliff, layer, paid, place);
                }
            }
        }
    }

    private static IEnumerable<Suspicion> Excesses(BillCurves curves)
    {
        for (var layer = 0; layer < curves.Layers.Count; layer++)
        {
            var curve = curves.Layers[layer];
            if (FirstAbove(curve.Exact - curve.Base) is { } beyondBase && curve.Layer.Counts.Kind == CountingKind.Visit)
            {
                yield return new Suspicion(FindingKind.Excess, layer, beyondBase, beyondBase);
            }
            else if (FirstAbove(curve.BeyondBill) is { } beyondBill)
            {
                yield return new Suspicion(FindingKind.Excess, layer, beyondBill, beyondBill);
            }
        }
    }

    /// <summary>The smallest whole bill at which a curve is clearly above nothing.</summary>
    private static long? FirstAbove(Piecewise curve)
    {
        var margin = Fraction.Of(2);
        for (var i = 0; i < curve.Breakpoints.Count; i++)
        {
            if (curve.Breakpoints[i].IsWhole && curve.Values[i] > margin)
            {
                return (long)curve.Breakpoints[i].Numerator;
            }

            if (i == curve.Lines.Count)
            {
                break;
            }

            var (low, high, line) = (curve.Breakpoints[i], curve.Breakpoints[i + 1], curve.Lines[i]);
            var first =
                line.At(low) > margin ? (long)low.Floor() + 1
                : line.Slope.Sign > 0 ? (long)((margin - line.Start) / line.Slope).Floor() + 1
                : long.MaxValue;
            if (first < high.Floor())
            {
                return first;
            }
        }

        return null;
    }

    // The whole bills between which a curve jumps: a fen apart where it jumps right before or right after a whole bill.
    private static Suspicion At(FindingKind kind, int layer, Piecewise curve, Fraction place)
    {
        var i = IndexOf(curve, place)!.Value;
        var low = place.IsWhole && curve.Before(i) == curve.Values[i] ? (long)place.Numerator : Ceiling(place) - 1;
        var high = place.IsWhole && curve.After(i) == curve.Values[i] ? (long)place.Numerator : (long)place.Floor() + 1;
        return new Suspicion(kind, layer, Math.Max(0, low), high);
    }

    private static bool FallsAt(Piecewise curve, Fraction place) =>
        IndexOf(curve, place) is { } i
        && (curve.Values[i] < curve.Before(i) || curve.After(i) < curve.Values[i] || curve.After(i) < curve.Before(i));

    private static bool JumpsAt(Piecewise curve, Fraction place) =>
        IndexOf(curve, place) is { } i && (curve.Values[i] != curve.Before(i) || curve.After(i) != curve.Values[i]);

    private static int? IndexOf(Piecewise curve, Fraction place)
    {
        for (var i = 0; i < curve.Breakpoints.Count; i++)
        {
            if (curve.Breakpoints[i] == place)
            {
                return i;
            }
        }

        return null;
    }

    private static Fraction SlopeAt(Piecewise curve, Fraction place)
    {
        var i = 0;
        while (curve.Breakpoints[i + 1] < place)
        {
            i++;
        }

        return curve.Lines[i].Slope;
    }

    private static long Ceiling(Fraction value) => (long)-(-value).Floor();
}
