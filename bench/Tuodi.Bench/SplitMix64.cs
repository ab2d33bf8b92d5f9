namespace Tuodi.Bench;

/// <summary>
/// The SplitMix64 generator: a dozen lines in any language, so every engine measured can rebuild the same rows,
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

    /// <summary>The next uniform in [0, 1): the top 53 bits, so that every value is an exact double.</summary>
    public double NextUniform() => (Next() >> 11) * (1.0 / (1L << 53));
}
