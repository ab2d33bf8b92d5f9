namespace Tuodi.Tests.Promises;

/// <summary>A fee line of the naive county.</summary>
internal sealed class NaiveLine
{
    public required string Number { get; init; }

    public required string Batch { get; init; }

    public required string Item { get; init; }

    public string? TakesBack { get; init; }

    /// <summary>Own pay, over limit, first pay, in policy; in fen.</summary>
    public required long[] Parts { get; init; }

    public bool IsActive { get; set; } = true;

    public long Total => Parts.Sum();

    /// <summary>The parts of an amount by the county's four items.</summary>
    public static long[] Split(string item, long fen)
    {
        var sign = Math.Sign(fen);
        var total = Math.Abs(fen);
        var over = item == Histories.Limited ? Math.Max(0, total - Histories.LimitFen) : 0;
        var first = item == Histories.FirstPaid ? (total + 5) / 10 : 0;
        return item == Histories.Unlisted ? [fen, 0, 0, 0] : [0, sign * over, sign * first, sign * (total - over - first)];
    }
}
