using Tuodi.Kernel;

namespace Tuodi.Settlement.Checks;

/// <summary>A straight line: what it is at nothing, and how it grows with the bill.</summary>
/// <param name="Slope">How much it grows with each fen of the bill.</param>
/// <param name="Start">Where it would be at a bill of nothing.</param>
public readonly record struct Line(Fraction Slope, Fraction Start)
{
    /// <summary>The sum.</summary>
    public static Line operator +(Line left, Line right) => new(left.Slope + right.Slope, left.Start + right.Start);

    /// <summary>The difference.</summary>
    public static Line operator -(Line left, Line right) => new(left.Slope - right.Slope, left.Start - right.Start);

    /// <summary>The product of two lines of which at least one is level.</summary>
    /// <exception cref="UndecidedException">Both rise or fall: a rate that itself grows with the bill.</exception>
    public static Line Product(Line left, Line right)
    {
        if (left.Slope.Sign != 0 && right.Slope.Sign != 0)
        {
            throw new UndecidedException("a rate changes with every fen of the bill", null);
        }

        return new Line((left.Slope * right.Start) + (right.Slope * left.Start), left.Start * right.Start);
    }

    /// <summary>The value at a place.</summary>
    public Fraction At(Fraction place) => (Slope * place) + Start;

    /// <summary>Where two lines cross, or nothing when they never do or are the same.</summary>
    public Fraction? Crossing(Line other) => Slope == other.Slope ? null : (other.Start - Start) / (Slope - other.Slope);
}
