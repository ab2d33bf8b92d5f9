using System.Globalization;
using System.Text;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Days and times of messages; all of them are Beijing's (UTC+8), which knows no summer time.</summary>
internal static class BeijingTime
{
    private const int LengthMax = 40;

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm",
        "yyyy/MM/dd HH:mm:ss",
        "yyyy/M/d H:mm:ss",
        "yyyy-M-d H:mm:ss",
        "yyyyMMddHHmmss",
        "yyyyMMddHHmmssfff",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "yyyy-M-d"];

    /// <summary>How far Beijing is ahead of UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>What a clock in Beijing shows.</summary>
    public static DateTime Wall(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>Reads a time; a day alone is its first second.</summary>
    public static bool TryInstant(ReadOnlySpan<byte> utf8, out DateTimeOffset instant, out bool isDayAlone)
    {
        instant = default;
        isDayAlone = false;
        if (utf8.Length > LengthMax)
        {
            return false;
        }

        Span<char> text = stackalloc char[LengthMax];
        var length = Encoding.UTF8.GetChars(utf8, text);
        var trimmed = ((ReadOnlySpan<char>)text[..length]).Trim();
        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            isDayAlone = InRange(day);
            instant = isDayAlone ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset) : default;
            return isDayAlone;
        }

        var isTime = DateTime.TryParseExact(
            trimmed,
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal,
            out var wall
        );
        if (!isTime || !InRange(DateOnly.FromDateTime(wall)))
        {
            return false;
        }

        instant = wall.Kind == DateTimeKind.Utc ? new DateTimeOffset(wall).ToOffset(Offset) : new DateTimeOffset(wall, Offset);
        return true;
    }

    // Years outside are slips of the keyboard, and some databases do not keep them.
    private static bool InRange(DateOnly day) => day.Year is >= 1900 and <= 2200;
}
