using System.Numerics;
using Tuodi.Kernel;

namespace Tuodi.Simulation.Calibration;

/// <summary>Judges a mean, a share or a rate, each a quotient of two sums over units that were drawn one by one, by its own sampling error; all in whole numbers.</summary>
/// <remarks>
/// Is the target right, each unit's y - target * x is zero on average, and the sum of n of them lies within four standard errors of zero in all but one of 15,000 cases.
/// So the square of the sum is held against sixteen times the sum of squares: no root, no rounding, and units that belong together (a household, a person's stays) count as one.
/// </remarks>
public static class Judgement
{
    private static readonly BigInteger Errors = 4;

    /// <summary>Whether units fit a target.</summary>
    /// <param name="units">What is counted of each unit, and what it is divided by.</param>
    /// <param name="target">The quotient that it should come to.</param>
    public static bool Meets(IReadOnlyList<(long Y, long X)> units, Fraction target)
    {
        var (sum, squares) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (y, x) in units)
        {
            var apart = ((BigInteger)y * (BigInteger)target.Denominator) - ((BigInteger)target.Numerator * x);
            sum += apart;
            squares += apart * apart;
        }

        return sum * sum <= Errors * Errors * squares;
    }

    /// <summary>What units come to.</summary>
    public static Fraction Quotient(IReadOnlyList<(long Y, long X)> units) =>
        units.Sum(unit => unit.X) is var all and > 0 ? Fraction.Of(units.Sum(unit => unit.Y), all) : Fraction.Zero;

    /// <summary>The part of a sum that its largest tenth has, with what each amount adds to that part's error.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="target">The part that it should have.</param>
    public static (Fraction Drawn, bool Meets) TopTenth(IReadOnlyList<long> amounts, Fraction target)
    {
        if (amounts.Count < 10)
        {
            return (Fraction.Zero, true);
        }

        var sorted = amounts.Order().ToList();
        var edge = sorted[^(sorted.Count / 10)];
        var top = sorted.Skip(sorted.Count - (sorted.Count / 10)).Sum();

        // Where the edge lies is drawn too: an amount counts by how far it is above it, and a tenth of the edge is everybody's.
        var units = amounts.Select(amount => (Y: amount > edge ? (10 * (amount - edge)) + edge : edge, X: 10 * amount)).ToList();
        return (Fraction.Of(top, sorted.Sum()), Meets(units, target));
    }
}
