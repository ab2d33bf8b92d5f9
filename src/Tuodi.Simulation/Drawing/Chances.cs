using Tuodi.Kernel;

namespace Tuodi.Simulation.Drawing;

/// <summary>Gives each of many a chance in proportion to a weight, so that what is expected of all together is a figure that is known.</summary>
public sealed class Chances
{
    private const long Whole = 1_000_000_000;
    private readonly Fraction _each;

    /// <summary>Chances that sum up to a figure.</summary>
    /// <param name="expected">How many hits are expected of all.</param>
    /// <param name="weights">The sum of all weights.</param>
    public Chances(Fraction expected, long weights) => _each = weights == 0 ? Fraction.Zero : expected / Fraction.Of(weights);

    /// <summary>What is expected of one, which for a mean may be more than one.</summary>
    public Fraction Expected(long weight) => _each * Fraction.Of(weight);

    /// <summary>Whether one is hit.</summary>
    public bool Hits(Dice dice, long weight) => dice.Hits((long)Expected(weight * Whole).Floor(), Whole);
}
