using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Checks;

/// <summary>All bills from nothing to an end at once, for one person and kind of visit: what <see cref="Evaluation"/> is for a single bill.</summary>
internal sealed class BillSpan
{
    private readonly Piecewise _yes;
    private readonly Piecewise _no;
    private readonly Piecewise[] _left;
    private readonly Dictionary<int, Piecewise> _drawn = [];
    private Piecewise _region;

    public BillSpan(Evaluation at, Fraction end)
    {
        At = at;
        End = end;
        _yes = Constant(Fraction.One);
        _no = Constant(Fraction.Zero);
        _region = _yes;
        Bill = Piecewise.Identity(end);
        // The other parts of the bill are nothing.
        _left = [Bill, _no, _no, _no];
        Paid = _no;
    }

    /// <summary>The facts and the year, with no bill.</summary>
    public Evaluation At { get; }

    public Fraction End { get; }

    public Piecewise Bill { get; }

    /// <summary>What the layers so far pay.</summary>
    public Piecewise Paid { get; private set; }

    public List<LayerCurve> Done { get; } = [];

    /// <summary>The facts that were asked for: whoever agrees on them is treated alike.</summary>
    public HashSet<DimensionKey> Asked { get; } = [];

    public Piecewise Constant(Fraction value) => Piecewise.Constant(value, End);

    /// <summary>What is left of some parts of the bill.</summary>
    public Piecewise LeftOf(IReadOnlyList<BillPart> parts) => parts.Aggregate(_no, (sum, part) => sum + _left[(int)part]);

    /// <summary>Takes a payment from parts of the bill, in their order.</summary>
    public void Take(Piecewise payment, IReadOnlyList<BillPart> parts)
    {
        Paid += payment;
        var rest = payment;
        foreach (var part in parts)
        {
            var taken = Piecewise.Min(rest, _left[(int)part]);
            _left[(int)part] -= taken;
            rest -= taken;
        }
    }

    /// <summary>What has been drawn on an account, this visit's earlier layers included.</summary>
    public Piecewise Drawn(int place) => _drawn.TryGetValue(place, out var drawn) ? drawn : Constant(Fraction.Of(At.Year.Drawn[place]));

    public void Draw(int place, Piecewise amount) => _drawn[place] = Drawn(place) + amount;

    /// <summary>Works something out for those bills only where it matters: what is unknown elsewhere does no harm.</summary>
    public T Within<T>(Piecewise truth, Func<T> work)
    {
        var outer = _region;
        _region = Piecewise.Min(outer, truth);
        try
        {
            return work();
        }
        finally
        {
            _region = outer;
        }
    }

    /// <summary>Says that something is not known, and from which bill on that matters.</summary>
    public Piecewise Unknown(string name)
    {
        for (var i = 0; i < _region.Breakpoints.Count; i++)
        {
            if (_region.Values[i].Sign != 0)
            {
                throw new UndecidedException(name, i == 0 ? null : _region.Breakpoints[i] - Fraction.One);
            }

            if (i < _region.Lines.Count && _region.Lines[i] != default)
            {
                throw new UndecidedException(name, i == 0 ? null : _region.Breakpoints[i]);
            }
        }

        return _no;
    }

    /// <summary>One where a condition holds, zero elsewhere.</summary>
    public Piecewise Truth(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                return All(all.Conditions, Truth);
            case AnyCondition any:
                return _yes - All(any.Conditions, each => _yes - Truth(each));
            case NotCondition not:
                return _yes - Truth(not.Inner);
            case AmountCondition amount:
                return Compared(amount);
            case CategoryCondition { Mask: ulong.MaxValue }:
                return _yes;
            default:
                Asked.Add(Dimensions.KeyOf(condition));
                return ConditionTruth.Of(condition, At) switch
                {
                    Interpreting.Truth.Yes => _yes,
                    Interpreting.Truth.No => _no,
                    _ => Unknown(At.Missing!.Name),
                };
        }
    }

    /// <summary>The value of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="none">What no amount at all stands for.</param>
    public Piecewise Value(Term term, Fraction none = default) =>
        term switch
        {
            NumberTerm number => Constant(number.Value),
            NoneTerm => Constant(none),
            LeftTerm left => LeftOf(left.Parts),
            TotalTerm => Bill,
            PartTerm part => part.Part == BillPart.InPolicy ? Bill : _no,
            LayerTerm layer => OfLayer(layer),
            SumTerm sum => Value(sum.Left) + Value(sum.Right),
            DifferenceTerm difference => Value(difference.Left) - Value(difference.Right),
            ProductTerm product => Value(product.Factor) * Value(product.Of),
            SmallerTerm smaller => Piecewise.Min(Value(smaller.Left), Value(smaller.Right)),
            LargerTerm larger => Piecewise.Max(Value(larger.Left), Value(larger.Right)),
            CaseTerm cases => Case(cases, 0, none),
            FactTerm fact => Constant(Fraction.Of(At.Visit.Facts.GetValueOrDefault(fact.Name), fact.IsNumber ? 100 : 1)),
            TrailingTerm trailing => Constant(Fraction.Of(Window.Burden(At.Year, At.Visit.Date, trailing.Months))),
            UnknownTerm unknown => Unknown(unknown.Name),
            _ => throw new InvalidOperationException($"The term {term} cannot stand here."),
        };

    private Piecewise All(IReadOnlyList<Condition> conditions, Func<Condition, Piecewise> truth)
    {
        var all = _yes;
        foreach (var condition in conditions)
        {
            if (all.IsConstant && all.Values[0].Sign == 0)
            {
                break;
            }

            all = Piecewise.Min(all, Within(all, () => truth(condition)));
        }

        return all;
    }

    private Piecewise Compared(AmountCondition condition) =>
        Piecewise.Where(
            Value(condition.Left),
            Value(condition.Right),
            condition.Comparison switch
            {
                Comparison.Over => sign => sign > 0,
                Comparison.AtLeast => sign => sign >= 0,
                Comparison.UpTo => sign => sign <= 0,
                _ => sign => sign < 0,
            }
        );

    private Piecewise Case(CaseTerm cases, int from, Fraction none)
    {
        if (from == cases.Cases.Count)
        {
            return Value(cases.Otherwise, none);
        }

        var truth = Truth(cases.Cases[from].When);
        if (truth.IsConstant)
        {
            return truth.Values[0].Sign != 0 ? Value(cases.Cases[from].Is, none) : Case(cases, from + 1, none);
        }

        var yes = Within(truth, () => Value(cases.Cases[from].Is, none));
        return Piecewise.Select(truth, yes, Within(_yes - truth, () => Case(cases, from + 1, none)));
    }

    private Piecewise OfLayer(LayerTerm term)
    {
        var totals = At.Year.Layers[term.Layer];
        switch (term.Figure)
        {
            case LayerFigure.PaidInYear:
                return Constant(Fraction.Of(totals.Paid));
            case LayerFigure.BaseInYear:
                return Constant(Fraction.Of(totals.Base));
        }

        var done = Done[term.Layer];
        return term.Figure switch
        {
            LayerFigure.Paid => done.Paid,
            LayerFigure.Penalty => done.Penalty,
            _ when done.Lacks is { } lacks => Unknown(lacks),
            LayerFigure.Base => done.Base,
            LayerFigure.Excess => done.Excess,
            LayerFigure.Deductible => done.Deductible,
            _ => done.Cut,
        };
    }
}
