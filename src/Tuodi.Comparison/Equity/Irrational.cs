using Tuodi.Kernel;

namespace Tuodi.Comparison.Equity;

/// <summary>Roots and logarithms of ratios. The only place of this room where binary floating point is used: on numbers without a unit, never on money.</summary>
/// <remarks>
/// The coefficient of variation has a root and the Theil index a logarithm, so neither is a rational number. Everything up to that last step is exact; the
/// result is rounded to <see cref="Digits"/> decimals, far fewer than the fifteen that a double carries.
/// </remarks>
internal static class Irrational
{
    /// <summary>How many decimals an index has.</summary>
    public const int Digits = 6;

    /// <summary>The square root of a ratio that is not negative.</summary>
    public static decimal Root(Fraction ratio) => (decimal)Math.Sqrt((double)ratio.Numerator / (double)ratio.Denominator);

    /// <summary>A ratio times its natural logarithm; nothing for zero, the limit.</summary>
    public static decimal TimesLogarithm(Fraction ratio)
    {
        if (ratio.Sign == 0)
        {
            return 0;
        }

        var value = (double)ratio.Numerator / (double)ratio.Denominator;
        return (decimal)(value * Math.Log(value));
    }

    /// <summary>A ratio as an index is printed.</summary>
    public static decimal Decimal(Fraction ratio)
    {
        var scale = 1L;
        for (var i = 0; i < Digits; i++)
        {
            scale *= 10;
        }

        return (decimal)(ratio * Fraction.Of(scale)).RoundHalfUp() / scale;
    }
}
