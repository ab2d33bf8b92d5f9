namespace Tuodi.Simulation.Drawing;

/// <summary>
/// The SplitMix64 generator: a dozen lines in any language, so everybody can rebuild the same rows,
/// which the framework's own generator, free to change between versions, would not promise.
/// </summary>
public struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next raw 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
