using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Settlement.Cases;

/// <summary>Amounts as case files write them: yuan with at most two decimals.</summary>
public static class MoneyText
{
    /// <summary>Reads an amount.</summary>
    public static bool TryParse(string text, out Money money)
    {
        money = Money.Zero;
        var plain = text.Trim().TrimStart('¥', '￥').Replace(",", string.Empty, StringComparison.Ordinal).TrimEnd('元');
        if (
            !decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var yuan
            )
            || Math.Abs(yuan) > 1_000_000_000m
        )
        {
            return false;
        }

        var fen = yuan * 100m;
        money = new Money((long)decimal.Truncate(fen));
        return fen == decimal.Truncate(fen);
    }
}
