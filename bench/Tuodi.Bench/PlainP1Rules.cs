using System.Runtime.CompilerServices;

namespace Tuodi.Bench;

/// <summary>The parameters of P1 in fen and basis points, and what a layer owes in basis points of a fen before it is rounded.</summary>
internal static class PlainP1Rules
{
    internal const long BasicCap = 15_000_000;
    internal const long BasicBand = 2_000_000;
    internal const long Income = 4_500_000;
    internal const long CriticalCap = 40_000_000;
    internal const long CriticalBand1 = 3_000_000;
    internal const long CriticalBand2 = 10_000_000;
    internal const long AssistanceCap = 5_000_000;
    internal const long SecondThreshold = 300_000;
    internal const long SecondRate = 5_000;
    internal const long SecondCap = 3_000_000;

    internal static readonly long[] Deductible = [0, 20_000, 50_000, 100_000];
    internal static readonly long[] LowRate = [0, 9_000, 8_000, 6_500];
    internal static readonly long[] HighRate = [0, 9_200, 8_400, 7_000];
    internal static readonly long[] AssistanceDeductible = [0, 0, 0, 0, Income / 10, Income / 20];
    internal static readonly long[] AssistanceRate = [0, 10_000, 10_000, 7_500, 6_000, 7_000];

    internal static bool IsPoor(int category) => category is 1 or 2 or 3 or 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long BasicOwed(int level, long cost, bool isReadmitted)
    {
        var payable = Math.Max(unchecked(cost - (isReadmitted ? Deductible[level] / 2 : Deductible[level])), 0);
        var low = Math.Min(payable, BasicBand);
        return unchecked((low * LowRate[level]) + ((payable - low) * HighRate[level]));
    }

    /// <summary>Each band pays 5 points more than the one below it, so it adds 500 on what reaches into it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Banded(long over, long rate)
    {
        unchecked
        {
            var owed = (Math.Max(over, 0) * rate) + (Math.Max(over - CriticalBand1, 0) * 500);
            return owed + (Math.Max(over - CriticalBand2, 0) * 500);
        }
    }

    internal static long Over(long eligible, long threshold, long rate) => unchecked(Math.Max(eligible - threshold, 0) * rate);

    /// <summary>No amount here is negative, so truncating is flooring, and unsigned division is the cheaper one.</summary>
    internal static long RoundHalfUp(long basisPoints) => unchecked((long)((ulong)(basisPoints + 5_000) / 10_000));
}
