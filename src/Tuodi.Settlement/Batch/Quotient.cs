namespace Tuodi.Settlement.Batch;

/// <summary>The whole part of <c>(x + c) / D</c> in doubles: <c>floor(x Factor + Offset)</c>, multiplied and added with one rounding.</summary>
/// <remarks>
/// With the offset <c>(c + 1/2) / D</c> the exact value lies at least <c>1/(2D)</c> from any whole number. Two rounded constants and one rounding are off by less
/// than <c>2 (|x| + c + 1) / D</c> times 2^-53, which below <see cref="BatchLimits.Dividend"/> is no more than a quarter of that.
/// </remarks>
internal static class Quotient
{
    public static double Factor(long divisor) => 1.0 / divisor;

    public static double Offset(long plus, long divisor) => (plus + 0.5) / divisor;
}
