using Tuodi.Kernel;

namespace Tuodi.Settlement.Checks;

/// <summary>
/// A function of the bill that is linear between breakpoints and may jump at them; the value at a breakpoint stands apart from the lines beside it.
/// Everything is exact, so that what it says of every bill need not be tried on any.
/// </summary>
public sealed class Piecewise
{
    /// <summary>More breakpoints than this come from no rule that people write.</summary>
    private const int BreakpointsMax = 4_096;

    private readonly Fraction[] _breakpoints;
    private readonly Fraction[] _values;
    private readonly Line[] _lines;

    private Piecewise(Fraction[] breakpoints, Fraction[] values, Line[] lines)
    {
        if (breakpoints.Length > BreakpointsMax)
        {
            throw new UndecidedException($"a payment has more than {BreakpointsMax} breakpoints", null);
        }

        _breakpoints = breakpoints;
        _values = values;
        _lines = lines;
    }

    /// <summary>The breakpoints, the ends of the domain included.</summary>
    public IReadOnlyList<Fraction> Breakpoints => _breakpoints;

    /// <summary>The values at the breakpoints.</summary>
    public IReadOnlyList<Fraction> Values => _values;

    /// <summary>The lines between each breakpoint and the next.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Whether it is the same everywhere.</summary>
    public bool IsConstant =>
        Array.TrueForAll(_lines, line => line.Slope.Sign == 0 && line.Start == _values[0])
        && Array.TrueForAll(_values, value => value == _values[0]);

    /// <summary>The same value everywhere from 0 to an end.</summary>
    public static Piecewise Constant(Fraction value, Fraction end) =>
        new([Fraction.Zero, end], [value, value], [new Line(Fraction.Zero, value)]);

    /// <summary>The bill itself.</summary>
    public static Piecewise Identity(Fraction end) =>
        new([Fraction.Zero, end], [Fraction.Zero, end], [new Line(Fraction.One, Fraction.Zero)]);

    /// <summary>The value at a place.</summary>
    public Fraction At(Fraction place)
    {
        var index = Array.BinarySearch(_breakpoints, place);
        return index >= 0 ? _values[index] : _lines[~index - 1].At(place);
    }

    /// <summary>The limit from below at a breakpoint.</summary>
    public Fraction Before(int breakpoint) => breakpoint == 0 ? _values[0] : _lines[breakpoint - 1].At(_breakpoints[breakpoint]);

    /// <summary>The limit from above at a breakpoint.</summary>
    public Fraction After(int breakpoint) =>
        breakpoint == _lines.Length ? _values[breakpoint] : _lines[breakpoint].At(_breakpoints[breakpoint]);

    /// <summary>The sum.</summary>
    public static Piecewise operator +(Piecewise left, Piecewise right) => Combine(left, right, (a, b) => a + b, (a, b) => a + b);

    /// <summary>The difference.</summary>
    public static Piecewise operator -(Piecewise left, Piecewise right) => Combine(left, right, (a, b) => a - b, (a, b) => a - b);

    /// <summary>The product, where between breakpoints one of the two does not change.</summary>
    public static Piecewise operator *(Piecewise left, Piecewise right) => Combine(left, right, (a, b) => a * b, Line.Product);

    /// <summary>The smaller of two at every place.</summary>
    public static Piecewise Min(Piecewise left, Piecewise right) => Pick(left, right, (a, b) => a <= b);

    /// <summary>The larger of two at every place.</summary>
    public static Piecewise Max(Piecewise left, Piecewise right) => Pick(left, right, (a, b) => a >= b);

    /// <summary>One where the left compares so with the right, zero elsewhere.</summary>
    public static Piecewise Where(Piecewise left, Piecewise right, Func<int, bool> sign)
    {
        var (one, other) = (Constant(Fraction.One, left._breakpoints[^1]), Constant(Fraction.Zero, left._breakpoints[^1]));
        return Choose(left, right, (a, b) => sign(a.CompareTo(b)), one, other);
    }

    /// <summary>One function where another is not zero, and a third elsewhere.</summary>
    public static Piecewise Select(Piecewise truth, Piecewise yes, Piecewise no) =>
        Choose(truth, Constant(Fraction.Zero, truth._breakpoints[^1]), (a, _) => a.Sign != 0, yes, no);

    private static Piecewise Pick(Piecewise left, Piecewise right, Func<Fraction, Fraction, bool> takesLeft) =>
        Choose(left, right, takesLeft, left, right);

    // Lines that cross between breakpoints are cut there; then what holds in the middle of a piece holds in all of it.
    private static Piecewise Choose(Piecewise left, Piecewise right, Func<Fraction, Fraction, bool> decide, Piecewise yes, Piecewise no)
    {
        var merged = Merge([left, right, yes, no]);
        var places = new List<Fraction>(merged.Count * 2);
        for (var i = 0; i + 1 < merged.Count; i++)
        {
            places.Add(merged[i]);
            var middle = Middle(merged[i], merged[i + 1]);
            if (left.LineAt(middle).Crossing(right.LineAt(middle)) is { } crossing && crossing > merged[i] && crossing < merged[i + 1])
            {
                places.Add(crossing);
            }
        }

        places.Add(merged[^1]);
        return Build(
            places,
            place => (decide(left.At(place), right.At(place)) ? yes : no).At(place),
            middle => (decide(left.At(middle), right.At(middle)) ? yes : no).LineAt(middle)
        );
    }

    private static Piecewise Combine(
        Piecewise left,
        Piecewise right,
        Func<Fraction, Fraction, Fraction> values,
        Func<Line, Line, Line> lines
    ) =>
        Build(
            Merge([left, right]),
            place => values(left.At(place), right.At(place)),
            middle => lines(left.LineAt(middle), right.LineAt(middle))
        );

    private static Piecewise Build(List<Fraction> places, Func<Fraction, Fraction> value, Func<Fraction, Line> line)
    {
        var breakpoints = new List<Fraction>(places.Count);
        var values = new List<Fraction>(places.Count);
        var lines = new List<Line>(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            var at = value(places[i]);
            var next = i + 1 < places.Count ? line(Middle(places[i], places[i + 1])) : default;
            // A place where the line goes straight on is no breakpoint.
            if (i > 0 && i + 1 < places.Count && lines[^1] == next && next.At(places[i]) == at)
            {
                continue;
            }

            breakpoints.Add(places[i]);
            values.Add(at);
            if (i + 1 < places.Count)
            {
                lines.Add(next);
            }
        }

        return new Piecewise([.. breakpoints], [.. values], [.. lines]);
    }

    private static List<Fraction> Merge(ReadOnlySpan<Piecewise> functions)
    {
        var places = new SortedSet<Fraction>();
        foreach (var function in functions)
        {
            places.UnionWith(function._breakpoints);
        }

        return [.. places];
    }

    private static Fraction Middle(Fraction one, Fraction other) => (one + other) / Fraction.Of(2);

    private Line LineAt(Fraction place)
    {
        var index = Array.BinarySearch(_breakpoints, place);
        return _lines[index >= 0 ? Math.Min(index, _lines.Length - 1) : ~index - 1];
    }
}
