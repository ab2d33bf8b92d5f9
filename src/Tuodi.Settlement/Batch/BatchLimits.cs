namespace Tuodi.Settlement.Batch;

/// <summary>How far the vector kernels go. What lies beyond is settled one visit after the other, to the same fen.</summary>
internal static class BatchLimits
{
    /// <summary>The largest amount, in fen: 5.36 million yuan. Four parts of a bill then still fit 31 bits.</summary>
    public const long Amount = (1L << 29) - 1;

    /// <summary>What the four parts of a bill can come to, and so the largest payment.</summary>
    public const long Payment = Amount * 4;

    /// <summary>The most visits of a person.</summary>
    public const int Visits = 31;

    /// <summary>Below this every whole number has a double of its own.</summary>
    public const long Exact = 1L << 53;

    /// <summary>Below this a quotient is found exactly by one multiplication; see <see cref="Quotient"/>.</summary>
    public const long Dividend = 1L << 49;

    /// <summary>Persons whose visits are staged together: their words stay in the nearest caches.</summary>
    public const int BlockPersons = 1024;

    /// <summary>The most visits of a block: where they start takes 16 bits.</summary>
    public const int BlockVisits = 1 << 15;

    /// <summary>Slots of eight persons that a kernel gets at a time, so that its words are still at hand when its results leave.</summary>
    public const int GroupSlots = 32;

    /// <summary>Persons that are settled side by side.</summary>
    public const int Lanes = 8;
}
