using System.Globalization;
using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Policies.Reading;

/// <summary>Days and periods as documents and cases write them.</summary>
public static partial class Dates
{
    /// <summary>Reads a day such as 2023-01-31 that exists.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>What is wrong with a text that is no day, or does not hold days that exist.</summary>
    public static string Wrong(string text, string otherwise = "no day") =>
        DayLike().Matches(text).FirstOrDefault(day => !TryDay(day.Value, out _)) is { } day
            ? $"The day `{day.Value}` does not exist"
            : $"`{text}` is {otherwise}";

    /// <summary>Reads <c>2023-01-01 ..</c> or <c>2023-01-01 .. 2023-12-31</c>.</summary>
    public static bool TryPeriod(string text, out Period period)
    {
        period = default;
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0 || !TryDay(text[..at], out var from))
        {
            return false;
        }

        var end = text[(at + 2)..].Trim();
        if (end.Length == 0)
        {
            period = new Period(from, null);
            return true;
        }

        if (!TryDay(end, out var to) || to < from)
        {
            return false;
        }

        period = new Period(from, to);
        return true;
    }

    [GeneratedRegex(@"(?<!\d)[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\d)")]
    private static partial Regex DayLike();
}
