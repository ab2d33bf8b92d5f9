using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Policies.Reading;

/// <summary>Days and periods as documents and cases write them.</summary>
public static class Dates
{
    /// <summary>Reads a day such as 2023-01-31 that exists.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

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
}
