using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Days as legal texts write them: 2022年12月23日, 二〇二二年十二月二十三日.</summary>
internal static partial class DateLine
{
    /// <summary>The day when a line is nothing else, as under a signature.</summary>
    public static DateOnly? Read(string line) =>
        Day().Match(line) is { Success: true } match && match.Length == line.Length ? DayOf(match) : null;

    /// <summary>The first day that a text names.</summary>
    public static DateOnly? First(string text) => Day().Match(text) is { Success: true } match ? DayOf(match) : null;

    private static DateOnly? DayOf(Match match)
    {
        var (year, month, day) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
        return year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : ChineseNumerals.TryParse(group.ValueSpan, out var chinese) ? (int)chinese
        : 0;

    [GeneratedRegex(
        @"(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
    )]
    private static partial Regex Day();
}
