using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Office.Identity;

/// <summary>Months as offices write them (清算期): six digits.</summary>
public static class Months
{
    /// <summary>The days of a month such as <c>202501</c>.</summary>
    public static bool TryRead(string text, out Period days)
    {
        days = default;
        if (
            text.Length != 6
            || !DateOnly.TryParseExact(text + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        )
        {
            return false;
        }

        days = new Period(first, first.AddMonths(1).AddDays(-1));
        return true;
    }
}
