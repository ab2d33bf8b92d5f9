using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Checks;

/// <summary>Works a row out for all bills at once: what <see cref="RowArithmetic"/> does for one, without rounding.</summary>
internal sealed class RowCurve
{
    /// <summary>Stands for no cap at all, in fen: far above any bill.</summary>
    private static readonly Fraction Unlimited = Fraction.Of(1_000_000_000_000_000);

    private readonly BillSpan _span;
    private readonly Layer _layer;
    private readonly Rule _rule;
    private readonly LayerTotals _totals;
    private readonly List<(Adjustment Adjustment, Piecewise Truth)> _adjustments = [];
    private readonly Piecewise _zero;

    private RowCurve(Layer layer, Row row, BillSpan span)
    {
        _span = span;
        _layer = layer;
        _rule = row.Rule;
        _totals = span.At.Year.Layers[layer.Index];
        _zero = span.Constant(Fraction.Zero);
    }

    /// <summary>The curve of a row.</summary>
    public static LayerCurve Of(Layer layer, Row row, BillSpan span)
    {
        if (row.Rule.PaysNothing)
        {
            return LayerCurve.Nothing(layer, span.End);
        }

        var curve = new RowCurve(layer, row, span);
        var paid = curve.Run(asReferred: false);
        if (!curve._adjustments.Exists(each => each.Adjustment.MissingReferral))
        {
            return paid;
        }

        return paid with
        {
            Penalty = new RowCurve(layer, row, span).Run(asReferred: true).Paid - paid.Paid,
        };
    }

    private LayerCurve Run(bool asReferred)
    {
        foreach (var adjustment in _layer.Adjustments.Where(adjustment => !asReferred || !adjustment.MissingReferral))
        {
            var truth = _span.Truth(adjustment.When);
            if (!truth.IsConstant || truth.Values[0].Sign != 0)
            {
                _adjustments.Add((adjustment, truth));
            }
        }

        var amount = Base();
        var deductible = Piecewise.Max(_zero, Adjusted(_span.Value(_rule.Deductible.Amount), AdjustmentTarget.Deductible, Fraction.Zero));
        var (exact, excess) = _layer.Counts.Kind == CountingKind.Visit ? OfVisit(amount, deductible) : OfPeriod(amount, deductible);
        exact = Piecewise.Max(_zero, Adjusted(exact, AdjustmentTarget.Paid, Fraction.Zero));
        var capped = _rule.Caps.Aggregate(exact, (paid, cap) => Capped(cap, paid, true));
        var left = Piecewise.Max(_zero, _span.LeftOf(_layer.Parts));
        var paid = Piecewise.Min(capped, left);
        return LayerCurve.Nothing(_layer, _span.End) with
        {
            Paid = paid,
            Exact = exact,
            Base = amount,
            Excess = excess,
            Deductible = deductible,
            Cut = exact - capped,
            BeyondBill = capped - paid,
        };
    }

    private Piecewise Base() =>
        _rule.BaseCaps.Aggregate(Piecewise.Max(_zero, _span.Value(_rule.Base)), (amount, cap) => Capped(cap, amount, false));

    private Piecewise Adjusted(Piecewise value, AdjustmentTarget target, Fraction none)
    {
        foreach (var (adjustment, truth) in _adjustments.Where(each => each.Adjustment.Target == target))
        {
            var before = value;
            var after = _span.Within(truth, () => Changed(before, adjustment, none));
            value = Piecewise.Select(truth, after, before);
        }

        return value;
    }

    private Piecewise Changed(Piecewise value, Adjustment adjustment, Fraction none) =>
        adjustment.Verb switch
        {
            AdjustmentVerb.Is => _span.Value(adjustment.Operand, none),
            AdjustmentVerb.Add => value + _span.Value(adjustment.Operand),
            _ => value * _span.Value(adjustment.Operand),
        };

    private (Piecewise Exact, Piecewise Excess) OfVisit(Piecewise amount, Piecewise deductible)
    {
        var used = _span.Constant(Fraction.Of(_totals.Deductible));
        var charged = _rule.Deductible.PerYear ? Piecewise.Max(_zero, deductible - used) : deductible;
        if (_rule.Deductible.YearCeiling is { } ceiling)
        {
            charged = Piecewise.Min(charged, Piecewise.Max(_zero, _span.Value(ceiling, Unlimited) - used));
        }

        var borne = Piecewise.Min(charged, amount);
        var excess = amount - borne;
        return (_rule.Edges == Edges.Excess ? Through(_zero, _zero, excess) : Through(borne, _zero, amount), excess);
    }

    private (Piecewise Exact, Piecewise Excess) OfPeriod(Piecewise amount, Piecewise deductible)
    {
        var year = _span.At.Year;
        var counted =
            _layer.Counts.Kind == CountingKind.Year
                ? _totals.Base
                : Window.Base(year, _span.At.Visit.Date, _layer.Counts.Months, _layer.Index);
        var before = _span.Constant(Fraction.Of(counted));
        var after = before + amount;
        var over = Piecewise.Max(_zero, after - deductible);
        var overBefore = Piecewise.Max(_zero, before - deductible);
        return (_rule.Edges == Edges.Excess ? Through(_zero, overBefore, over) : Through(deductible, before, after), over - overBefore);
    }

    private Piecewise Through(Piecewise floor, Piecewise before, Piecewise after) =>
        _rule.Reached ? Reached(floor, after, 0) - Reached(floor, before, 0) : Progressive(floor, before, after);

    private Piecewise Progressive(Piecewise floor, Piecewise before, Piecewise after)
    {
        var sum = _zero;
        foreach (var band in _rule.Bands)
        {
            var start = Piecewise.Max(_span.Value(band.From), floor);
            var end = band.To is null ? after : Piecewise.Min(_span.Value(band.To), after);
            var amount = Piecewise.Max(_zero, end - Piecewise.Max(start, before));
            var reached = Piecewise.Where(amount, _zero, sign => sign > 0);
            if (band.IsLump)
            {
                var first = Piecewise.Min(reached, Piecewise.Where(before, start, sign => sign <= 0));
                var lump = _span.Within(reached, () => _span.Value(band.Rate));
                sum += Piecewise.Select(first, Piecewise.Min(lump, amount), _zero);
            }
            else
            {
                sum += amount * _span.Within(reached, () => Rate(band.Rate));
            }
        }

        return sum;
    }

    private Piecewise Reached(Piecewise floor, Piecewise amount, int from)
    {
        if (from == _rule.Bands.Count)
        {
            return _zero;
        }

        var band = _rule.Bands[from];
        var inside = Piecewise.Where(amount, _span.Value(band.From), sign => sign > 0);
        inside = band.To is null ? inside : Piecewise.Min(inside, Piecewise.Where(amount, _span.Value(band.To), sign => sign <= 0));
        var rest = Reached(floor, amount, from + 1);
        if (inside.IsConstant && inside.Values[0].Sign == 0)
        {
            return rest;
        }

        var counted = Piecewise.Max(_zero, amount - floor);
        var gives = _span.Within(inside, () => band.IsLump ? Piecewise.Min(_span.Value(band.Rate), counted) : counted * Rate(band.Rate));
        return Piecewise.Select(inside, gives, rest);
    }

    private Piecewise Rate(Term rate) =>
        Piecewise.Min(
            Piecewise.Max(Adjusted(_span.Value(rate), AdjustmentTarget.Rate, Fraction.Zero), _zero),
            _span.Constant(Fraction.One)
        );

    private Piecewise Capped(Cap cap, Piecewise amount, bool adjust)
    {
        var limit = _span.Value(cap.Amount, Unlimited);
        limit = adjust ? Adjusted(limit, AdjustmentTarget.Cap, Unlimited) : limit;
        var drawn = cap.Account < 0 ? _zero : _span.Drawn(_span.At.Year.Layout.Place(cap.Account, _span.At.Visit.Date));
        return Piecewise.Min(amount, Piecewise.Max(_zero, limit - drawn));
    }
}
