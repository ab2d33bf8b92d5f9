using System.Globalization;

namespace Tuodi.Kernel;

/// <summary>An exact share of an amount (比例), such as 70 % or 2/37.</summary>
public readonly record struct Rate(Fraction Value)
{
    /// <summary>Nothing.</summary>
    public static Rate Zero => default;

    /// <summary>All of it.</summary>
    public static Rate Whole => new(Fraction.One);

    /// <summary>A whole number of percent.</summary>
    public static Rate OfPercent(long percent) => new(Fraction.Of(percent, 100));

    /// <summary>The rate between nothing and all.</summary>
    public Rate Clamped() => new(Fraction.Min(Fraction.Max(Value, Fraction.Zero), Fraction.One));

    /// <summary>The rate in percent where that is a finite decimal (<c>66.5%</c>), else as a fraction (<c>2/37</c>).</summary>
    public override string ToString()
    {
        var percent = Value * Fraction.Of(100);
        for (var decimals = 0; decimals <= 6; decimals++)
        {
            var scaled = percent * Fraction.Of(Pow10(decimals));
            if (scaled.IsWhole)
            {
                var text = ((decimal)scaled.Numerator / Pow10(decimals)).ToString("0.######", CultureInfo.InvariantCulture);
                return $"{text}%";
            }
        }

        return Value.ToString();
    }

    private static long Pow10(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
