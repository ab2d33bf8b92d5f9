using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Checks;

/// <summary>Two bills settled by the interpreter, to show what was suspected, or that there is nothing to it.</summary>
internal sealed record SettledPair(Suspicion Suspicion, SettledVisit Low, SettledVisit High, long Rounding)
{
    /// <summary>Whether the settled figures show it beyond rounding.</summary>
    public bool Confirms =>
        Suspicion.Kind switch
        {
            FindingKind.Fall => High.Person.Fen + Rounding < Low.Person.Fen,
            FindingKind.Cliff => Math.Abs(Paid(High).Fen - Paid(Low).Fen) > Rounding + High.Visit.Bill.Total.Fen - Low.Visit.Bill.Total.Fen,
            _ => Layer(High).Work is { } work && (work.BeyondBill > Money.Zero || Fraction.Of(work.Paid.Fen) > work.Base),
        };

    /// <summary>The nearest pair that confirms a suspicion, or nothing: rounding in an earlier layer may move the place by some fen.</summary>
    public static SettledPair? Of(Rulebook rulebook, Profile profile, BillCurves curves, Suspicion suspicion)
    {
        var rounding = Suspicions.Rounding(curves);
        for (var wider = 0L; wider <= 2 * rounding; wider = wider == 0 ? 1 : 2 * wider)
        {
            var low = Settle(
                rulebook,
                profile,
                curves,
                Math.Max(0, suspicion.Low - (suspicion.Low == suspicion.High ? -wider : wider / 2))
            );
            var high = Settle(rulebook, profile, curves, suspicion.High + wider);
            if (low is not null && high is not null && new SettledPair(suspicion, low, high, rounding) is { Confirms: true } pair)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>A bill of a profile as the interpreter settles it.</summary>
    public static SettledVisit? Settle(Rulebook rulebook, Profile profile, BillCurves curves, long bill)
    {
        var given = curves.Layers.Where(layer => layer.Lacks is not null).Select(layer => layer.Layer.Key);
        try
        {
            return Interpreter.Settle(rulebook, profile.Person, profile.Of(bill, given), profile.Year);
        }
        catch (MissingFactException)
        {
            return null;
        }
    }

    /// <summary>The finding.</summary>
    public Finding Finding(Layer layer, string profile)
    {
        var example = Suspicion.Low == Suspicion.High ? $"{profile}: {Figures(High)}" : $"{profile}: {Figures(Low)}; {Figures(High)}";
        return Suspicion.Kind switch
        {
            FindingKind.Fall => new Finding(
                Severity.Error,
                FindingKind.Fall,
                layer.Spot,
                $"With `{layer.Key}` a larger bill leaves the person with less",
                "Let the rate apply to the excess only; where the text says so, declare it with `cliff: why`.",
                example
            ),
            FindingKind.Cliff => new Finding(
                Severity.Warning,
                FindingKind.Cliff,
                layer.Spot,
                $"The payment of `{layer.Key}` jumps where the bill grows by a fen",
                "Check the edge; where the text says so, declare it with `cliff: why`.",
                example
            ),
            _ => Excess(layer, example),
        };
    }

    private Finding Excess(Layer layer, string example)
    {
        var work = Layer(High).Work!;
        return work.BeyondBill > Money.Zero
            ? new Finding(
                Severity.Warning,
                FindingKind.Excess,
                layer.Spot,
                $"`{layer.Key}` would pay {work.BeyondBill} more than is left of the bill; it pays what is left",
                "Check the base: `left` is what the layers before have left.",
                example
            )
            : new Finding(
                Severity.Error,
                FindingKind.Excess,
                layer.Spot,
                $"`{layer.Key}` pays more than its base",
                "Check the rate, the lump sum and the adjustments of `paid`.",
                example
            );
    }

    private LayerResult Layer(SettledVisit visit) => visit.Layers[Suspicion.Layer];

    private Money Paid(SettledVisit visit) => Layer(visit).Paid;

    private string Figures(SettledVisit visit)
    {
        var layers = visit
            .Layers.Where(result => result.Paid > Money.Zero || result == Layer(visit))
            .Select(result => $"{result.Layer.Key} {result.Paid}");
        return $"of a bill of {visit.Visit.Bill.Total} the person bears {visit.Person} ({string.Join(", ", layers)})";
    }
}
