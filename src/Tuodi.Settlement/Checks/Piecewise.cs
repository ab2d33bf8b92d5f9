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

    private bool IsZero => IsConstant && _values[0].Sign == 0;

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
    public static Piecewise operator +(Piecewise left, Piecewise right) =>
        right.IsZero ? left
        : left.IsZero ? right
        : Combine(left, right, (a, b) => a + b, (a, b) => a + b);

    /// <summary>The difference.</summary>
    public static Piecewise operator -(Piecewise left, Piecewise right) =>
        right.IsZero ? left : Combine(left, right, (a, b) => a - b, (a, b) => a - b);

    /// <summary>The product, where between breakpoints one of the two does not change.</summary>
    public static Piecewise operator *(Piecewise left, Piecewise right) =>
        left.IsZero ? left
        : right.IsZero ? right
        : Combine(left, right, (a, b) => a * b, Line.Product);

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
        truth.IsConstant
            ? (truth._values[0].Sign != 0 ? yes : no)
            : Choose(truth, Constant(Fraction.Zero, truth._breakpoints[^1]), (a, _) => a.Sign != 0, yes, no);

    private static Piecewise Pick(Piecewise left, Piecewise right, Func<Fraction, Fraction, bool> takesLeft) =>
        Choose(left, right, takesLeft, left, right);

    // Lines that cross between breakpoints are cut there; then what holds in the middle of a piece holds in all of it.
    private static Piecewise Choose(Piecewise left, Piecewise right, Func<Fraction, Fraction, bool> decide, Piecewise yes, Piecewise no)
    {
        var merged = Merge(Merge(left._breakpoints, right._breakpoints), Merge(yes._breakpoints, no._breakpoints));
        var places = new List<Fraction>(merged.Length + 4);
        var (lines, others) = (left.LinesAt(merged), right.LinesAt(merged));
        for (var i = 0; i + 1 < merged.Length; i++)
        {
            places.Add(merged[i]);
            if (lines[i].Crossing(others[i]) is { } crossing && crossing > merged[i] && crossing < merged[i + 1])
            {
                places.Add(crossing);
            }
        }

        Fraction[] all = [.. places, merged[^1]];
        var (a, b) = (left.ValuesAt(all), right.ValuesAt(all));
        var (yesValues, noValues) = (yes.ValuesAt(all), no.ValuesAt(all));
        var (aLines, bLines) = (left.LinesAt(all), right.LinesAt(all));
        var (yesLines, noLines) = (yes.LinesAt(all), no.LinesAt(all));
        return Build(
            all,
            [.. all.Select((_, i) => decide(a[i], b[i]) ? yesValues[i] : noValues[i])],
            [
                .. aLines.Select(
                    (line, i) =>
                        decide(line.At(Middle(all[i], all[i + 1])), bLines[i].At(Middle(all[i], all[i + 1]))) ? yesLines[i] : noLines[i]
                ),
            ]
        );
    }

    private static Piecewise Combine(
        Piecewise left,
        Piecewise right,
        Func<Fraction, Fraction, Fraction> values,
        Func<Line, Line, Line> lines
    )
    {
        var places = Merge(left._breakpoints, right._breakpoints);
        return Build(
            places,
            [.. left.ValuesAt(places).Zip(right.ValuesAt(places), values)],
            [.. left.LinesAt(places).Zip(right.LinesAt(places), lines)]
        );
    }

    // A place where the line goes straight on is no breakpoint.
    private static Piecewise Build(Fraction[] places, Fraction[] values, Line[] lines)
    {
        var kept = 1;
        for (var i = 1; i < places.Length; i++)
        {
            if (i < lines.Length && lines[kept - 1] == lines[i] && lines[i].At(places[i]) == values[i])
            {
                continue;
            }

            (places[kept], values[kept]) = (places[i], values[i]);
            if (i < lines.Length)
            {
                lines[kept] = lines[i];
            }

            kept++;
        }

        return new Piecewise(places[..kept], values[..kept], lines[..(kept - 1)]);
    }

    private static Fraction[] Merge(Fraction[] left, Fraction[] right)
    {
        if (left.AsSpan().SequenceEqual(right))
        {
            return [.. left];
        }

        var places = new List<Fraction>(left.Length + right.Length);
        for (var (i, j) = (0, 0); i < left.Length || j < right.Length; )
        {
            var order =
                i == left.Length ? 1
                : j == right.Length ? -1
                : left[i].CompareTo(right[j]);
            places.Add(order <= 0 ? left[i] : right[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return [.. places];
    }

    private static Fraction Middle(Fraction one, Fraction other) => (one + other) / Fraction.Of(2);

    private Fraction[] ValuesAt(Fraction[] places)
    {
        var values = new Fraction[places.Length];
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            while (_breakpoints[at] < places[i])
            {
                at++;
            }

            values[i] = _breakpoints[at] == places[i] ? _values[at] : _lines[at - 1].At(places[i]);
        }

        return values;
    }

    // The places hold all breakpoints of this function, so each piece between two of them lies on one line.
    private Line[] LinesAt(Fraction[] places)
    {
        var lines = new Line[places.Length - 1];
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            while (_breakpoints[at + 1] <= places[i])
            {
                at++;
            }

            lines[i] = _lines[at];
        }

        return lines;
    }
}
