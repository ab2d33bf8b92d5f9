using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Office.Cells;

/// <summary>Reads amounts of yuan (金额) into whole fen, exactly.</summary>
public static class Amounts
{
    private const int CellMax = 48;
    private static readonly Bilingual NoAmount = new("不是以元表示的金额", "this is no amount of yuan");
    private static readonly Bilingual TooPrecise = new(
        "金额超过两位小数，支付以分为最小单位",
        "the amount has more than two decimals, and a fen is the smallest that can be paid"
    );
    private static readonly Bilingual TooLarge = new(
        "金额过大，经办机构不会有这样的支付",
        "the amount is larger than any that an office pays"
    );
    private static readonly Bilingual BadGroups = new(
        "金额中的逗号不是千位分隔",
        "the commas in the amount do not stand between groups of three digits"
    );

    /// <summary>The largest amount that is taken for one, in fen: ten thousand million yuan.</summary>
    private const long FenMax = 1_000_000_000_000;

    /// <summary>Reads a cell. A blank one or a dash says nothing, which is not zero.</summary>
    /// <param name="cell">The cell as it stands.</param>
    /// <param name="amount">The amount, or nothing where the cell says nothing.</param>
    /// <param name="wrong">What is wrong with it.</param>
    public static bool TryRead(ReadOnlySpan<char> cell, out Money? amount, out Bilingual? wrong)
    {
        if (TryPlain(cell, out var fen))
        {
            (amount, wrong) = (new Money(fen), null);
            return true;
        }

        (amount, wrong) = (null, null);
        var clean = CellText.Clean(cell);
        if (CellText.SaysNothing(clean))
        {
            return true;
        }

        Span<char> room = stackalloc char[CellMax];
        wrong = clean.Length > CellMax ? NoAmount : Read(CellText.Compact(clean, room), out amount);
        return wrong is null;
    }

    /// <summary>The shape of nearly all: a sign perhaps, digits, a point and one or two digits.</summary>
    private static bool TryPlain(ReadOnlySpan<char> cell, out long fen)
    {
        fen = 0;
        var isNegative = cell.Length > 0 && cell[0] == '-';
        var digits = isNegative ? cell[1..] : cell;
        if (digits.Length is 0 or > 12 || !char.IsAsciiDigit(digits[0]))
        {
            return false;
        }

        var decimals = -1;
        foreach (var c in digits)
        {
            if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (char.IsAsciiDigit(c) && decimals < 2)
            {
                fen = (fen * 10) + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
            else
            {
                return false;
            }
        }

        fen *= decimals switch
        {
            2 => 1,
            1 => 10,
            _ => 100,
        };
        fen = isNegative ? -fen : fen;
        return decimals != 0 && Math.Abs(fen) <= FenMax;
    }

    private static Bilingual? Read(ReadOnlySpan<char> text, out Money? amount)
    {
        amount = null;
        var isNegative = false;
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            isNegative = true; // how bookkeepers write a loss
            text = text[1..^1];
        }

        text = text.TrimEnd('元');
        TakeSign(ref text, ref isNegative);
        text = text.TrimStart("¥￥$");
        TakeSign(ref text, ref isNegative);
        if (text.Contains(',') && !HasGoodGroups(text))
        {
            return BadGroups;
        }

        Span<char> digits = stackalloc char[CellMax];
        var length = 0;
        foreach (var c in text)
        {
            if (c != ',')
            {
                digits[length++] = c;
            }
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(digits[..length], Style, CultureInfo.InvariantCulture, out var yuan))
        {
            return NoAmount;
        }

        if (yuan > FenMax / 100)
        {
            return TooLarge;
        }

        var fen = yuan * 100;
        if (fen != decimal.Truncate(fen))
        {
            return TooPrecise;
        }

        amount = new Money(isNegative ? -(long)fen : (long)fen);
        return null;
    }

    private static void TakeSign(ref ReadOnlySpan<char> text, ref bool isNegative)
    {
        if (text.Length > 1 && text[0] is '-' or '−' or '+')
        {
            isNegative ^= text[0] != '+';
            text = text[1..];
        }
    }

    /// <summary>1,234.50 and 1,234,567, but not 574,29: a comma for the decimals would make the amount a hundredfold.</summary>
    private static bool HasGoodGroups(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && text[point..].Contains(','))
        {
            return false;
        }

        for (var comma = whole.LastIndexOf(','); comma >= 0; comma = whole.LastIndexOf(','))
        {
            if (whole.Length - comma != 4 || comma == 0)
            {
                return false;
            }

            whole = whole[..comma];
        }

        return whole.Length is >= 1 and <= 3;
    }
}
