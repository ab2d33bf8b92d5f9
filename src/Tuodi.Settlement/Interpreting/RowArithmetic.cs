using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Works a row out for a visit: base, deductible, bands, adjustments, rounding, caps, paid.</summary>
internal sealed class RowArithmetic
{
    private readonly Evaluation _at;
    private readonly Layer _layer;
    private readonly LayerTotals _totals;
    private readonly LayerWork _work;

    private RowArithmetic(Layer layer, Row row, Evaluation at)
    {
        _at = at;
        _layer = layer;
        _totals = at.Year.Layers[layer.Index];
        _work = new LayerWork { Row = row };
    }

    private Rule Rule => _work.Row.Rule;

    /// <summary>The work of a row.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="row">The row.</param>
    /// <param name="at">The visit.</param>
    /// <param name="asReferred">Whether reductions for want of a referral are left out.</param>
    public static LayerWork Of(Layer layer, Row row, Evaluation at, bool asReferred)
    {
        var arithmetic = new RowArithmetic(layer, row, at);
        if (row.Rule.PaysNothing)
        {
            return arithmetic._work;
        }

        arithmetic.Run(asReferred);
        var work = arithmetic._work;
        if (!asReferred && work.Adjustments.Exists(adjustment => adjustment.MissingReferral))
        {
            work.Penalty = Of(layer, row, at, true).Paid - work.Paid;
        }

        return work;
    }

    private void Run(bool asReferred)
    {
        foreach (var adjustment in _layer.Adjustments)
        {
            if ((!asReferred || !adjustment.MissingReferral) && Holds(adjustment))
            {
                _work.Adjustments.Add(adjustment);
            }
        }

        TakeBase();
        TakeDeductible();
        var exact = _layer.Counts.Kind == CountingKind.Visit ? OfVisit() : OfPeriod();
        foreach (var adjustment in _work.Adjustments)
        {
            exact = adjustment.Target == AdjustmentTarget.Paid ? exact * TermValue.Of(adjustment.Operand, _at) : exact;
        }

        _work.Exact = Fraction.Max(Fraction.Zero, exact);
        _work.Rounded = Rounded(_work.Exact);
        TakeCaps();
    }

    private bool Holds(Adjustment adjustment) =>
        ConditionTruth.Of(adjustment.When, _at) switch
        {
            Truth.Yes => true,
            Truth.No => false,
            _ => throw _at.Missing!,
        };

    private void TakeBase()
    {
        var amount = Fraction.Max(Fraction.Zero, TermValue.Of(Rule.Base, _at));

        // What accumulates over a year is kept in whole fen, so that the year can be added up from its visits.
        if (_layer.Counts.Kind != CountingKind.Visit || Rule.BaseCaps.Count > 0)
        {
            amount = Whole(amount);
        }

        _work.FullBase = amount;
        foreach (var cap in Rule.BaseCaps)
        {
            amount = Fraction.Of(Within(cap, new Money((long)amount.Numerator), _work.BaseCaps, false).Fen);
        }

        _work.Base = amount;
        _work.BaseBefore = Fraction.Of(
            _layer.Counts.Kind switch
            {
                CountingKind.Year => _totals.Base,
                CountingKind.Trailing => Window.Base(_at.Year, _at.Visit.Date, _layer.Counts.Months, _layer.Index),
                _ => 0,
            }
        );
    }

    private void TakeDeductible()
    {
        var amount = TermValue.OrNone(Rule.Deductible.Amount, _at) ?? Fraction.Zero;
        amount = Fraction.Max(Fraction.Zero, Adjusted(amount, AdjustmentTarget.Deductible) ?? Fraction.Zero);
        _work.Deductible = amount;
        if (_layer.Counts.Kind != CountingKind.Visit)
        {
            return;
        }

        var used = Fraction.Of(_totals.Deductible);
        var charged = Rule.Deductible.PerYear ? Fraction.Max(Fraction.Zero, amount - used) : amount;
        if (Rule.Deductible.YearCeiling is { } ceiling && TermValue.OrNone(ceiling, _at) is { } most)
        {
            charged = Fraction.Min(charged, Fraction.Max(Fraction.Zero, most - used));
        }

        _work.Borne = Fraction.Min(charged, _work.Base);
    }

    // A value that no adjustment changes stays itself; none stays none unless it is replaced.
    private Fraction? Adjusted(Fraction? amount, AdjustmentTarget target)
    {
        foreach (var adjustment in _work.Adjustments)
        {
            if (adjustment.Target == target)
            {
                amount = adjustment.Verb switch
                {
                    AdjustmentVerb.Is => TermValue.OrNone(adjustment.Operand, _at),
                    AdjustmentVerb.Add => amount + TermValue.Of(adjustment.Operand, _at),
                    _ => amount * TermValue.Of(adjustment.Operand, _at),
                };
            }
        }

        return amount;
    }

    private Fraction OfVisit()
    {
        _work.Excess = _work.Base - _work.Borne;
        return Rule.Edges == Edges.Excess
            ? Through(Fraction.Zero, Fraction.Zero, _work.Excess)
            : Through(_work.Borne, Fraction.Zero, _work.Base);
    }

    // Over a year the payment is what this visit adds to what the year as a whole would get.
    private Fraction OfPeriod()
    {
        var deductible = _work.Deductible;
        var (before, after) = (_work.BaseBefore, _work.BaseBefore + _work.Base);
        var over = Fraction.Max(Fraction.Zero, after - deductible);
        _work.Excess = over - Fraction.Max(Fraction.Zero, before - deductible);
        _work.Borne = _work.Base - _work.Excess;
        return Rule.Edges == Edges.Excess
            ? Through(Fraction.Zero, Fraction.Max(Fraction.Zero, before - deductible), over)
            : Through(deductible, before, after);
    }

    /// <summary>What the bands give for the stretch from <paramref name="before"/> to <paramref name="after"/>, nothing below the floor.</summary>
    private Fraction Through(Fraction floor, Fraction before, Fraction after)
    {
        if (!Rule.Reached)
        {
            return Progressive(floor, before, after);
        }

        _work.GivesBefore = Reached(floor, before, false);
        return Reached(floor, after, true) - _work.GivesBefore;
    }

    private Fraction Progressive(Fraction floor, Fraction before, Fraction after)
    {
        var sum = Fraction.Zero;
        foreach (var band in Rule.Bands)
        {
            var low = TermValue.Of(band.From, _at);
            var high = band.To is null ? (Fraction?)null : TermValue.Of(band.To, _at);
            var start = Fraction.Max(Fraction.Max(low, floor), before);
            var end = high is { } edge ? Fraction.Min(edge, after) : after;
            var amount = Fraction.Max(Fraction.Zero, end - start);
            // Where nothing falls into a band, its rate need not be known.
            var asked = amount > Fraction.Zero || band.Rate is NumberTerm;
            var rate =
                !asked ? Fraction.Zero
                : band.IsLump ? TermValue.Of(band.Rate, _at)
                : RateOf(band);

            // A lump sum is due once, when the amount first enters its band.
            var gives =
                !band.IsLump ? amount * rate
                : amount > Fraction.Zero && before <= Fraction.Max(low, floor) ? Fraction.Min(rate, amount)
                : Fraction.Zero;
            sum += gives;
            _work.Bands.Add(new BandShare(low, high, rate, band.IsLump, amount, gives));
        }

        return sum;
    }

    // A band holds the amounts above its lower edge up to and including its upper edge (超过...至...).
    private Fraction Reached(Fraction floor, Fraction amount, bool record)
    {
        foreach (var band in Rule.Bands)
        {
            var low = TermValue.Of(band.From, _at);
            var high = band.To is null ? (Fraction?)null : TermValue.Of(band.To, _at);
            if (amount > low && (high is null || amount <= high))
            {
                var rate = band.IsLump ? TermValue.Of(band.Rate, _at) : RateOf(band);
                var counted = Fraction.Max(Fraction.Zero, amount - floor);
                var gives = band.IsLump ? Fraction.Min(rate, counted) : counted * rate;
                if (record)
                {
                    _work.Bands.Add(new BandShare(low, high, rate, band.IsLump, counted, gives));
                }

                return gives;
            }
        }

        return Fraction.Zero;
    }

    private Fraction RateOf(Band band)
    {
        var rate = TermValue.Of(band.Rate, _at);
        foreach (var adjustment in _work.Adjustments)
        {
            if (adjustment.Target == AdjustmentTarget.Rate)
            {
                var operand = TermValue.Of(adjustment.Operand, _at);
                rate = adjustment.Verb == AdjustmentVerb.Add ? rate + operand : rate * operand;
            }
        }

        return new Rate(rate).Clamped().Value;
    }

    private Money Rounded(Fraction fen)
    {
        var unit = (int)_layer.Rounding.Unit;
        var units = unit == 1 ? fen : fen / Fraction.Of(unit);
        var whole = _layer.Rounding.Mode switch
        {
            RoundingMode.Down => units.Floor(),
            RoundingMode.Up => -(-units).Floor(),
            _ => units.RoundHalfUp(),
        };
        return new Money((long)whole * unit);
    }

    private void TakeCaps()
    {
        var paid = _work.Rounded;
        foreach (var cap in Rule.Caps)
        {
            paid = Within(cap, paid, _work.Caps, true);
        }

        _work.Cut = _work.Rounded - paid;
        if (_at.LeftOf(_layer.Parts) is { } left && paid.Fen > left)
        {
            _work.BeyondBill = new Money(paid.Fen - Math.Max(0, left));
            paid = new Money(Math.Max(0, left));
        }

        _work.Paid = paid;
    }

    private Money Within(Cap cap, Money amount, List<CapUse> uses, bool adjust)
    {
        var limit = TermValue.OrNone(cap.Amount, _at);
        limit = adjust ? Adjusted(limit, AdjustmentTarget.Cap) : limit;
        var drawn = new Money(cap.Account < 0 ? 0 : _at.Drawn[_at.Year.Layout.Place(cap.Account, _at.Visit.Date)]);
        if (limit is not { } most)
        {
            uses.Add(new CapUse(cap, null, drawn, Money.Zero));
            return amount;
        }

        var fen = new Money((long)most.Floor());
        var room = new Money(Math.Max(0, fen.Fen - drawn.Fen));
        var kept = amount <= room ? amount : room;
        uses.Add(new CapUse(cap, fen, drawn, amount - kept));
        return kept;
    }

    private static Fraction Whole(Fraction fen) => Fraction.Of((long)fen.RoundHalfUp());
}
