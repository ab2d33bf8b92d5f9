using Tuodi.Simulation.Drawing;

namespace Tuodi.Bench;

/// <summary>Draws shares from the generator.</summary>
public static class UniformDraw
{
    /// <summary>The next uniform in [0, 1): the top 53 bits, so that every value is an exact double.</summary>
    public static double NextUniform(this ref SplitMix64 numbers) => (numbers.Next() >> 11) * (1.0 / (1L << 53));
}
