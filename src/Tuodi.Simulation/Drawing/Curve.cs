using Tuodi.Kernel;

namespace Tuodi.Simulation.Drawing;

/// <summary>A distribution by its quantiles, straight between them: exact to draw from, with an exact mean, and no floating point.</summary>
public sealed class Curve
{
    /// <summary>The whole of all shares.</summary>
    public const long Whole = 1_000_000;

    private readonly (long Share, long Value)[] _points;

    /// <summary>A curve through points.</summary>
    /// <param name="points">Shares in millionths from 0 to <see cref="Whole"/>, rising, each with the value that so many lie below.</param>
    /// <exception cref="ArgumentException">The shares do not rise from 0 to the whole.</exception>
    public Curve(IReadOnlyList<(long Share, long Value)> points)
    {
        var rises = points.Zip(points.Skip(1)).All(pair => pair.First.Share < pair.Second.Share && pair.First.Value <= pair.Second.Value);
        if (points.Count < 2 || points[0].Share != 0 || points[^1].Share != Whole || !rises)
        {
            throw new ArgumentException("A curve goes from 0 to 1,000,000 and only upwards.", nameof(points));
        }

        _points = [.. points];
        var twice = _points
            .Zip(_points.Skip(1))
            .Sum(pair => (pair.Second.Share - pair.First.Share) * (pair.First.Value + pair.Second.Value));
        Mean = Fraction.Of(twice, 2 * Whole);
    }

    /// <summary>The mean.</summary>
    public Fraction Mean { get; }

    /// <summary>The value that a share of all lies below.</summary>
    /// <param name="share">The share in millionths, below <see cref="Whole"/>.</param>
    public Fraction At(long share)
    {
        var i = 1;
        while (_points[i].Share <= share)
        {
            i++;
        }

        var (from, low) = _points[i - 1];
        var (to, high) = _points[i];
        return Fraction.Of(low) + Fraction.Of((Int128)(high - low) * (share - from), to - from);
    }

    /// <summary>A value, as often as the curve says, in proportion to a mean of one's own.</summary>
    public Fraction Draw(Dice dice, Fraction mean) => At(dice.Below(Whole)) * mean / Mean;
}
