using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Compiling;

/// <summary>Turns a row into nodes: base, deductible, bands, adjustments, rounding, caps, paid.</summary>
internal sealed class RowLowering(Layer layer, Rule rule, Lowering low, bool asReferred)
{
    private readonly ScaledMath _math = low.Math;
    private readonly List<(Adjustment Adjustment, Node Holds)> _adjustments =
    [
        .. layer
            .Adjustments.Where(adjustment => !asReferred || !adjustment.MissingReferral)
            .Select(adjustment => (adjustment, low.Truth(adjustment.When))),
    ];

    /// <summary>The figures of a row.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="rule">The row's rule.</param>
    /// <param name="low">The program so far.</param>
    /// <param name="withPenalty">Whether some rule asks what a missing referral took.</param>
    public static LayerValues Of(Layer layer, Rule rule, Lowering low, bool withPenalty)
    {
        if (rule.PaysNothing)
        {
            return LayerValues.Nothing(low.Math);
        }

        var values = new RowLowering(layer, rule, low, false).Run();
        if (!withPenalty || !layer.Adjustments.Any(adjustment => adjustment.MissingReferral))
        {
            return values;
        }

        var referred = new RowLowering(layer, rule, low, true).Run();
        return values with { Penalty = low.Graph.Subtract(referred.Paid, values.Paid) };
    }

    private LayerValues Run()
    {
        var accumulates = layer.Counts.Kind != CountingKind.Visit;
        var amount = _math.NotBelowZero(low.Term(rule.Base));
        var left = low.Graph.Larger(low.LeftOf(layer.Parts), low.Graph.Constant(0));
        var isWithinLeft = amount == ScaledMath.Whole(left) && CannotExceedBase;
        if (accumulates || rule.BaseCaps.Count > 0)
        {
            amount = ScaledMath.Whole(_math.HalfUp(amount));
        }

        foreach (var cap in rule.BaseCaps)
        {
            amount = ScaledMath.Whole(Within(cap, amount.Node, adjust: false));
        }

        var deductible = _math.NotBelowZero(
            Adjusted(rule.Deductible.Amount is NoneTerm ? _math.Zero : NoneAsZero(rule.Deductible.Amount), AdjustmentTarget.Deductible)
        );
        var (borne, excess, exact) = accumulates ? OfPeriod(amount, deductible) : OfVisit(amount, deductible);
        foreach (var (adjustment, holds) in _adjustments.Where(each => each.Adjustment.Target == AdjustmentTarget.Paid))
        {
            exact = _math.Select(holds, _math.Multiply(exact, low.Term(adjustment.Operand)), exact);
        }

        var rounded = Rounded(_math.NotBelowZero(exact));
        var paid = rule.Caps.Aggregate(rounded, (so, cap) => Within(cap, so, adjust: true));
        var cut = low.Graph.Subtract(rounded, paid);
        paid = isWithinLeft ? low.Graph.AssumeWithin(paid, 0, left.High) : low.Graph.Smaller(paid, left);
        return new LayerValues
        {
            Base = amount,
            Deductible = deductible,
            Borne = borne,
            Excess = excess,
            Paid = paid,
            Cut = cut,
            Penalty = low.Graph.Constant(0),
            Paying = Draws(rule.Caps),
            Basing = Draws(rule.BaseCaps),
        };
    }

    // Rates of at most 100 % of what is over a deductible, rounded to the fen.
    private bool CannotExceedBase =>
        BandLowering.StaysWithin(rule, low)
        && layer.Rounding.Unit == RoundingUnit.Fen
        && !_adjustments.Any(each => each.Adjustment.Target == AdjustmentTarget.Paid);

    private (Scaled Borne, Scaled Excess, Scaled Exact) OfVisit(Scaled amount, Scaled deductible)
    {
        var charged = deductible;
        if (rule.Deductible.PerYear)
        {
            charged = _math.NotBelowZero(_math.Subtract(charged, Used));
        }

        if (rule.Deductible.YearCeiling is { } ceiling)
        {
            charged = _math.Smaller(charged, _math.NotBelowZero(_math.Subtract(low.Term(ceiling), Used)));
        }

        // The excess is worked out without the borne part, which is mostly not asked for.
        var excess = _math.NotBelowZero(_math.Subtract(amount, charged));
        var borne = _math.Smaller(charged, amount);
        var exact =
            rule.Edges == Edges.Excess
                ? BandLowering.Of(rule, RateOf, _math.Zero, _math.Zero, excess, low)
                : BandLowering.Of(rule, RateOf, borne, _math.Zero, amount, low);
        return (borne, excess, exact);
    }

    private (Scaled Borne, Scaled Excess, Scaled Exact) OfPeriod(Scaled amount, Scaled deductible)
    {
        var before = ScaledMath.Whole(
            layer.Counts.Kind == CountingKind.Year
                ? low.Slots.State(StateKind.Base, layer.Index)
                : low.Slots.Input(SlotKind.TrailingBase, layer.Index)
        );
        var after = _math.Add(before, amount);
        var overBefore = _math.NotBelowZero(_math.Subtract(before, deductible));
        var overAfter = _math.NotBelowZero(_math.Subtract(after, deductible));
        var excess = _math.Subtract(overAfter, overBefore);
        var exact =
            rule.Edges == Edges.Excess
                ? BandLowering.Of(rule, RateOf, _math.Zero, overBefore, overAfter, low)
                : BandLowering.Of(rule, RateOf, deductible, before, after, low);
        return (_math.Subtract(amount, excess), excess, exact);
    }

    private Scaled Used => ScaledMath.Whole(low.Slots.State(StateKind.Deductible, layer.Index));

    private Scaled RateOf(Band band)
    {
        var rate = low.Term(band.Rate);
        foreach (var (adjustment, holds) in _adjustments.Where(each => each.Adjustment.Target == AdjustmentTarget.Rate))
        {
            var operand = low.Term(adjustment.Operand);
            rate =
                adjustment.Verb == AdjustmentVerb.Add
                    ? _math.Add(rate, _math.Select(holds, operand, _math.Zero))
                    : _math.Select(holds, _math.Multiply(rate, operand), rate);
        }

        return _math.Smaller(_math.NotBelowZero(rate), _math.Of(Fraction.One));
    }

    private Scaled Adjusted(Scaled amount, AdjustmentTarget target)
    {
        foreach (var (adjustment, holds) in _adjustments.Where(each => each.Adjustment.Target == target))
        {
            var operand =
                adjustment.Verb == AdjustmentVerb.Is && target == AdjustmentTarget.Deductible
                    ? NoneAsZero(adjustment.Operand)
                    : low.Term(adjustment.Operand);
            var changed = adjustment.Verb switch
            {
                AdjustmentVerb.Is => operand,
                AdjustmentVerb.Add => _math.Add(amount, operand),
                _ => _math.Multiply(amount, operand),
            };
            amount = _math.Select(holds, changed, amount);
        }

        return amount;
    }

    // For a deductible none means nothing, for a cap no limit.
    private Scaled NoneAsZero(Term term) =>
        term switch
        {
            NoneTerm => _math.Zero,
            CaseTerm cases => low.Choose(
                [.. cases.Cases.Select(each => (low.Truth(each.When), NoneAsZero(each.Is)))],
                NoneAsZero(cases.Otherwise)
            ),
            _ => low.Term(term),
        };

    private Node Rounded(Scaled fen)
    {
        var unit = (long)layer.Rounding.Unit;
        var units = fen with { Scale = fen.Scale * unit };
        var whole = layer.Rounding.Mode switch
        {
            RoundingMode.Down => _math.Down(units),
            RoundingMode.Up => _math.Up(units),
            _ => _math.HalfUp(units),
        };
        return low.Graph.Multiply(whole, low.Graph.Constant(unit));
    }

    private Node Within(Cap cap, Node amount, bool adjust)
    {
        if (cap.Amount is NoneTerm && !(adjust && _adjustments.Any(each => each.Adjustment.Target == AdjustmentTarget.Cap)))
        {
            return amount;
        }

        var limit = low.Term(cap.Amount);
        limit = adjust ? Adjusted(limit, AdjustmentTarget.Cap) : limit;
        var fen = _math.Down(_math.NotBelowZero(limit));
        var room = cap.Account < 0 ? fen : low.Graph.Larger(low.Graph.Subtract(fen, low.DrawnOn(cap.Account)), low.Graph.Constant(0));
        return low.Graph.Smaller(amount, room);
    }

    private List<(int Account, Node Draws)> Draws(IReadOnlyList<Cap> caps) =>
        [.. caps.Select(cap => cap.Account).Where(account => account >= 0).Distinct().Select(account => (account, low.Graph.Truth(true)))];
}
