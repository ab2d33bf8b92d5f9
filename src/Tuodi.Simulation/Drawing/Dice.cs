namespace Tuodi.Simulation.Drawing;

/// <summary>Draws whole numbers; everything that is drawn follows from a seed, a purpose and a number, in whatever order it is asked for.</summary>
public sealed class Dice
{
    private const ulong FnvStart = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;
    private SplitMix64 _numbers;

    private Dice(ulong seed) => _numbers = new SplitMix64(seed);

    /// <summary>The dice of a purpose: other purposes and other numbers have other ones.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <param name="number">Of whom.</param>
    public static Dice Of(long seed, string purpose, long number = 0)
    {
        var start = new SplitMix64(unchecked((ulong)seed)).Next() ^ Hash(purpose);
        var own = new SplitMix64(start).Next() ^ unchecked((ulong)number);
        return new Dice(new SplitMix64(own).Next());
    }

    /// <summary>A number from 0 to below a count, each as likely.</summary>
    public long Below(long count) => (long)Math.BigMul(_numbers.Next(), checked((ulong)count), out _);

    /// <summary>A number from a first to a last one, each as likely.</summary>
    public int Between(int first, int last) => first + (int)Below(last - first + 1L);

    /// <summary>Whether something happens that happens so many times in so many.</summary>
    public bool Hits(long chances, long of) => Below(of) < chances;

    /// <summary>One of several, each as likely.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[(int)Below(several.Count)];

    /// <summary>The place of one of several weights, as likely as it is heavy.</summary>
    public int Place(IReadOnlyList<long> weights)
    {
        var at = Below(weights.Sum());
        for (var i = 0; ; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return i;
            }
        }
    }

    /// <summary>Puts a list into an order by chance.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = (int)Below(i + 1L);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }

    private static ulong Hash(string text)
    {
        var hash = FnvStart;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * FnvPrime);
        }

        return hash;
    }
}
