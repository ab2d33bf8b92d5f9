using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Settlement.Explaining;

/// <summary>Prints exact amounts for people: <c>¥29,743.675</c>.</summary>
public static class Figures
{
    /// <summary>An exact amount of fen in yuan, with as many decimals as it has; a repeating one as a fraction of a yuan.</summary>
    public static string Yuan(Fraction fen)
    {
        if (fen.IsWhole)
        {
            return new Money((long)fen.Numerator).ToString();
        }

        var plain = Plain(fen);
        return plain.Contains('/', StringComparison.Ordinal)
            ? $"¥{plain}"
            : string.Create(CultureInfo.InvariantCulture, $"¥{decimal.Parse(plain, CultureInfo.InvariantCulture):#,0.00####}");
    }

    /// <summary>The same without sign and separators: <c>29743.675</c>.</summary>
    public static string Plain(Fraction fen)
    {
        var yuan = fen / Fraction.Of(100);
        for (var power = 1L; power <= 1_000_000_000; power *= 10)
        {
            var scaled = yuan * Fraction.Of(power);
            if (scaled.IsWhole)
            {
                return ((decimal)scaled.Numerator / power).ToString("0.00#######", CultureInfo.InvariantCulture);
            }
        }

        return yuan.ToString();
    }
}
