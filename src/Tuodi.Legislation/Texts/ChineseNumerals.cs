using System.Globalization;

namespace Tuodi.Legislation.Texts;

/// <summary>Numbers as legal texts write them (汉字数字): 一百二十, 二〇一七, 一点五, 百分之五十, 2.6万.</summary>
public static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const string PercentWord = "百分之";

    /// <summary>Reads a whole number or a decimal in Chinese or Arabic digits, with 万 or 亿 behind it.</summary>
    /// <returns>Whether all of the text is such a number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        text = text.Trim();
        var factor = 1m;
        while (text.Length > 1 && text[^1] is '万' or '亿' && (char.IsAsciiDigit(text[0]) || text.Contains('点')))
        {
            factor *= text[^1] == '万' ? 10_000m : 100_000_000m;
            text = text[..^1].TrimEnd();
        }

        if (text.IsEmpty || !(char.IsAsciiDigit(text[0]) ? TryArabic(text, out value) : TryChinese(text, out value)))
        {
            return false;
        }

        value *= factor;
        return true;
    }

    /// <summary>Reads a percentage: 百分之五十, 50%, 50个百分点; the value of the first is 50.</summary>
    /// <returns>Whether all of the text is a percentage.</returns>
    public static bool TryPercent(ReadOnlySpan<char> text, out decimal percent)
    {
        percent = 0;
        text = text.Trim();
        return text.StartsWith(PercentWord) ? TryParse(text[PercentWord.Length..], out percent)
            : text.EndsWith("%") ? TryParse(text[..^1], out percent)
            : text.EndsWith("个百分点") && TryParse(text[..^4], out percent);
    }

    /// <summary>Writes a whole number from 0 to 9999 as articles are numbered: 12 is 十二, 105 is 一百零五.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number == 0)
        {
            return "零";
        }

        var (text, gap) = (string.Empty, false);
        foreach (var (size, unit) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / size % 10;
            gap |= digit == 0 && text.Length > 0;
            if (digit > 0)
            {
                text += (gap ? "零" : "") + (digit == 1 && size == 10 && text.Length == 0 ? "" : Digits[digit]) + unit;
                gap = false;
            }
        }

        return text;
    }

    /// <summary>Whether a character can stand in a number written in Chinese digits.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0 || c is '万' or '亿';

    private static bool TryArabic(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);

    private static bool TryChinese(ReadOnlySpan<char> text, out decimal value)
    {
        var point = text.IndexOf('点');
        if (point < 0)
        {
            return TryWhole(text, out value);
        }

        if (!TryWhole(text[..point], out value) || point == text.Length - 1)
        {
            return false;
        }

        var step = 1m;
        foreach (var c in text[(point + 1)..])
        {
            step /= 10m;
            if (DigitOf(c) < 0)
            {
                return false;
            }

            value += DigitOf(c) * step;
        }

        return true;
    }

    private static bool TryWhole(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 20)
        {
            return false;
        }

        // Without any unit the digits stand for themselves, as in a year: 二〇一七.
        return text.ContainsAny("十百千万亿") ? TryWithUnits(text, out value) : TryDigits(text, out value);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (DigitOf(c) < 0)
            {
                return false;
            }

            value = (value * 10) + DigitOf(c);
        }

        return true;
    }

    private static bool TryWithUnits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var (beyond, myriads, section, digit) = (0m, 0m, 0m, -1);
        foreach (var c in text)
        {
            if (DigitOf(c) is >= 0 and var next)
            {
                if (digit > 0)
                {
                    return false;
                }

                digit = next;
            }
            else if (UnitOf(c) is > 0 and var unit)
            {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
            else if (c == '万')
            {
                myriads = (section + Math.Max(digit, 0)) * 10_000m;
                (section, digit) = (0, -1);
            }
            else if (c == '亿')
            {
                beyond = (myriads + section + Math.Max(digit, 0)) * 100_000_000m;
                (myriads, section, digit) = (0, 0, -1);
            }
            else
            {
                return false;
            }
        }

        value = beyond + myriads + section + Math.Max(digit, 0);
        return true;
    }

    private static int DigitOf(char c) =>
        c switch
        {
            '零' or '○' or 'Ｏ' => 0,
            '两' => 2,
            _ => Digits.IndexOf(c, StringComparison.Ordinal),
        };

    private static int UnitOf(char c) =>
        c switch
        {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => 0,
        };
}
