using System.Globalization;

namespace Tuodi.Office.Tables;

/// <summary>Days as spreadsheets count them (Excel 日期序列值).</summary>
internal static class Serial
{
    private const int SecondsPerDay = 86_400;

    /// <summary>The last day that a spreadsheet knows, 9999-12-31.</summary>
    private const int Last = 2_958_465;

    /// <summary>The day as 2025-01-31, with the time where there is one.</summary>
    public static bool TryText(ReadOnlySpan<char> serial, bool from1904, out string text)
    {
        text = string.Empty;
        if (!decimal.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0 || number > Last)
        {
            return false;
        }

        var seconds = (long)decimal.Round(number * SecondsPerDay);
        if (!TryDay((int)(seconds / SecondsPerDay), from1904, out var day))
        {
            return false;
        }

        var time = TimeSpan.FromSeconds(seconds % SecondsPerDay);
        text = time == TimeSpan.Zero ? $"{day:yyyy-MM-dd}" : $"{day:yyyy-MM-dd} {time:hh\\:mm\\:ss}";
        return true;
    }

    /// <summary>The day of a serial number.</summary>
    /// <remarks>Day 60 of the system of 1900 is 29 February 1900, a day that never was: the days before it are one off, and it is none.</remarks>
    public static bool TryDay(int serial, bool from1904, out DateOnly day)
    {
        var isDay = serial >= 0 && serial <= Last - (from1904 ? 1462 : 0) && (from1904 || serial is not (0 or 60));
        day =
            !isDay ? default
            : from1904 ? new DateOnly(1904, 1, 1).AddDays(serial)
            : new DateOnly(1899, 12, serial < 60 ? 31 : 30).AddDays(serial);
        return isDay;
    }
}
