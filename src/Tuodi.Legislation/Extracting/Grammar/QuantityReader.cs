using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads a number with its unit at a place in a text.</summary>
internal static class QuantityReader
{
    private const string PercentWord = "百分之";
    private const string Ranges = "-—–－～~至到、";
    private static readonly string[] PointUnits = ["个百分点", "百分点"];

    /// <summary>The number that begins here and how many characters it takes; nothing where none does.</summary>
    public static (Quantity Quantity, int Length)? Read(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(PercentWord))
        {
            var run = Digits(text[PercentWord.Length..]);
            return ChineseNumerals.TryParse(text.Slice(PercentWord.Length, run), out var percent)
                ? (new Quantity(QuantityKind.Percent, percent), PercentWord.Length + run)
                : null;
        }

        if (text.StartsWith("一半") && !text.StartsWith("一半以"))
        {
            return (new Quantity(QuantityKind.Percent, 50), 2);
        }

        var digits = Digits(text);
        if (digits == 0 || !ChineseNumerals.TryParse(Plain(text[..digits]), out var value))
        {
            return null;
        }

        var at = digits + Blanks(text[digits..]);
        if (UnitAt(text[at..], at) is var (kind, length))
        {
            return (new Quantity(kind, text[at] == '成' ? value * 10 : value), at + length);
        }

        // 起付标准为0；: nothing needs no unit.
        return value == 0 && digits == 1 && (text.Length == 1 || text[1] is '；' or '，' or '。' or '、' or ';' or ',')
            ? FirstOfRange(text, at, digits, value) ?? (new Quantity(QuantityKind.Yuan, 0), 1)
            : FirstOfRange(text, at, digits, value);
    }

    /// <summary>3000-5000元, 1至3万元, 60%-70%, 90、80、70%: the first number takes the unit of the second.</summary>
    private static (Quantity Quantity, int Length)? FirstOfRange(ReadOnlySpan<char> text, int at, int digits, decimal value)
    {
        if (at >= text.Length || !Ranges.Contains(text[at], StringComparison.Ordinal) || Read(text[(at + 1)..]) is not var (second, _))
        {
            return null;
        }

        var own = text[digits - 1] is '万' or '千' or '百';
        var factor = second.Kind == QuantityKind.Yuan && !own && value < 1000 && second.Value >= 10_000 ? 10_000m : 1m;
        return (second with { Value = value * factor }, digits);
    }

    private static (QuantityKind Kind, int Length)? UnitAt(ReadOnlySpan<char> text, int digits)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        foreach (var unit in PointUnits)
        {
            if (text.StartsWith(unit))
            {
                return (QuantityKind.Points, unit.Length);
            }
        }

        return text[0] switch
        {
            '元' => (QuantityKind.Yuan, 1),
            '%' => (QuantityKind.Percent, 1),
            // 七成 is 70%; 三成员, 五成立 are no shares.
            '成' when digits == 1 && (text.Length == 1 || !"员立果分本功效为人".Contains(text[1], StringComparison.Ordinal)) => (
                QuantityKind.Percent,
                1
            ),
            '倍' => (QuantityKind.Times, 1),
            _ => null,
        };
    }

    /// <summary>How many characters belong to the number, with 万 and 亿 behind it.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var i = 0;
        if (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            while (
                i < text.Length
                && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            )
            {
                i++;
            }

            var gap = Blanks(text[i..]);
            while (i + gap < text.Length && text[i + gap] is '万' or '亿' or '千' or '百')
            {
                i += gap + 1;
                gap = 0;
                if (i >= text.Length)
                {
                    break;
                }
            }

            return i;
        }

        while (
            i < text.Length
            && (
                ChineseNumerals.IsNumeral(text[i])
                || (text[i] == '点' && i > 0 && i + 1 < text.Length && ChineseNumerals.IsNumeral(text[i + 1]))
            )
        )
        {
            i++;
        }

        return i;
    }

    private static string Plain(ReadOnlySpan<char> digits)
    {
        var text = digits.ToString().Replace(" ", string.Empty, StringComparison.Ordinal);
        return char.IsAsciiDigit(text[0]) && text[^1] is '千' or '百'
            ? $"{decimal.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) * (text[^1] == '千' ? 1000m : 100m):0.####}"
            : text;
    }

    private static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart(' ').Length;
}
