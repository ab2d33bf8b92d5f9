using System.Buffers;
using Tuodi.Kernel;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Cells;

/// <summary>Reads days, months and ranges of days (日期) in every shape whose meaning is certain.</summary>
/// <remarks>Day-first and month-first dates are refused and not guessed at: 05/06/2025 is two days a month apart, and either may decide a rate.</remarks>
public static class Days
{
    private const int YearMin = 1900;
    private static readonly Bilingual NoDay = new(
        "不是日期：请写成 2025-01-31 或 20250131",
        "this is no day: write it as 2025-01-31 or 20250131"
    );
    private static readonly Bilingual NoSuchDay = new("没有这一天", "there is no such day");
    private static readonly Bilingual Ambiguous = new(
        "这种写法分不清日和月：请写成 2025-01-31",
        "day and month cannot be told apart in this order: write the day as 2025-01-31"
    );
    private static readonly Bilingual NoMonth = new("不是月份：请写成 202501", "this is no month: write it as 202501");
    private static readonly Bilingual NoRange = new(
        "不是起止时间：请写成 2024.10.1-2025.6.30",
        "this is no range of days: write it as 2024.10.1-2025.6.30"
    );
    private static readonly Bilingual Backwards = new("终止早于起始", "the range ends before it starts");

    /// <summary>Serial numbers are taken for days from 1954 to 2119: smaller and larger numbers are something else.</summary>
    private const int SerialMin = 20_000;
    private const int SerialMax = 80_000;

    private static readonly SearchValues<char> TimeOfDay = SearchValues.Create("0123456789:.+-Z ");

    private static readonly string[] Nothing =
    [
        "0",
        "00000000",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "0000/00/00",
        "1900-01-00",
        "长期",
        "至今",
        "永久",
        "长期有效",
    ];

    /// <summary>Reads a day, with a time of day or without. Blank, 0, a dash or 0000-00-00 say nothing.</summary>
    /// <param name="cell">The cell as it stands.</param>
    /// <param name="from1904">Whether the workbook counts its days from 1904.</param>
    /// <param name="day">The day, or nothing where the cell says nothing.</param>
    /// <param name="wrong">What is wrong with it.</param>
    public static bool TryRead(ReadOnlySpan<char> cell, bool from1904, out DateOnly? day, out Bilingual? wrong)
    {
        var clean = CellText.Clean(cell);
        (day, wrong) = (null, null);
        if (SaysNothing(clean))
        {
            return true;
        }

        wrong = Read(CellText.HasWide(clean) ? CellText.Narrow(clean) : clean, from1904, out var read);
        day = wrong is null ? read : null;
        return wrong is null;
    }

    /// <summary>Reads a month (<c>202501</c>), or the month of a day, into six digits.</summary>
    public static bool TryMonth(ReadOnlySpan<char> cell, bool from1904, out DateOnly? firstDay, out Bilingual? wrong)
    {
        var clean = CellText.Clean(cell);
        (firstDay, wrong) = (null, null);
        if (SaysNothing(clean))
        {
            return true;
        }

        if (TryMonthOnly(clean, out var first))
        {
            firstDay = first;
            return true;
        }

        if (TryRead(cell, from1904, out var day, out wrong) && day is { } said)
        {
            firstDay = new DateOnly(said.Year, said.Month, 1);
            return true;
        }

        wrong = NoMonth;
        return false;
    }

    /// <summary>Reads a range such as <c>2024.10.1-2025.6.30</c>, both ends included.</summary>
    public static bool TryRange(ReadOnlySpan<char> cell, out Period? range, out Bilingual? wrong)
    {
        var clean = CellText.Clean(cell);
        (range, wrong) = (null, null);
        if (SaysNothing(clean))
        {
            return true;
        }

        for (var i = 1; i < clean.Length - 1; i++)
        {
            if (
                clean[i] is '-' or '~' or '～' or '至' or '—' or '–' or '－'
                && Read(clean[..i].Trim(), false, out var from) is null
                && Read(clean[(i + 1)..].Trim("-—~ "), false, out var to) is null
            )
            {
                wrong = to < from ? Backwards : null;
                range = to < from ? null : new Period(from, to);
                return wrong is null;
            }
        }

        wrong = NoRange;
        return false;
    }

    private static bool SaysNothing(ReadOnlySpan<char> clean)
    {
        if (CellText.SaysNothing(clean))
        {
            return true;
        }

        // Nearly all cells are days and start with 1 or 2.
        if (clean[0] is '1' or '2' && !clean.StartsWith("1900-01-00"))
        {
            return false;
        }

        foreach (var nothing in Nothing)
        {
            if (clean.SequenceEqual(nothing))
            {
                return true;
            }
        }

        return false;
    }

    private static Bilingual? Read(ReadOnlySpan<char> text, bool from1904, out DateOnly day)
    {
        day = default;
        var digits = DigitsOf(text, out var first);
        if (digits is 8 or 14 && (text.Length == digits || text[digits] is ' ' or 'T'))
        {
            return Of(first / (digits == 14 ? 1_000_000 : 1), out day);
        }

        if (digits == 5 && (text.Length == 5 || text[5] == '.'))
        {
            return first is >= SerialMin and <= SerialMax && Serial.TryDay((int)first, from1904, out day) ? null : NoDay;
        }

        if (digits is 1 or 2 && text.Length > digits && text[digits] is '/' or '-' or '.')
        {
            return Ambiguous;
        }

        return digits == 4 ? ReadParts(text, (int)first, out day) : NoDay;
    }

    /// <summary>2025-1-31, 2025/1/31, 2025.1.31, 2025年1月31日, and a time of day behind it.</summary>
    private static Bilingual? ReadParts(ReadOnlySpan<char> text, int year, out DateOnly day)
    {
        day = default;
        var rest = text[4..];
        if (rest.Length < 4 || rest[0] is not ('-' or '/' or '.' or '年'))
        {
            return NoDay;
        }

        var separator = rest[0] == '年' ? '月' : rest[0];
        var digits = DigitsOf(rest[1..], out var month);
        rest = rest[(1 + digits)..];
        if (digits is not (1 or 2) || rest.Length < 2 || rest[0] != separator)
        {
            return NoDay;
        }

        digits = DigitsOf(rest[1..], out var date);
        rest = rest[(1 + digits)..];
        if (digits is not (1 or 2) || !IsTime(separator == '月' ? rest.TrimStart("日号") : rest))
        {
            return NoDay;
        }

        return Of((((year * 100L) + month) * 100) + date, out day);
    }

    private static Bilingual? Of(long digits, out DateOnly day)
    {
        var (year, month, date) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        var exists = year >= YearMin && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateOnly(year, month, date) : default;
        return exists ? null : NoSuchDay;
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        return text[0] is ' ' or 'T' && !text.TrimStart(" T").ContainsAnyExcept(TimeOfDay);
    }

    private static bool TryMonthOnly(ReadOnlySpan<char> text, out DateOnly first)
    {
        first = default;
        var digits = DigitsOf(text, out var number);
        var (year, month) = (number / 100, number % 100);
        if (digits == 4 && text.Length > 5 && text[4] is '-' or '/' or '.' or '年')
        {
            var more = DigitsOf(text[5..], out month);
            (year, digits) = (number, more is 1 or 2 && text[(5 + more)..] is "" or "月" or "月份" ? 6 : 0);
        }
        else if (text.Length != 6)
        {
            return false;
        }

        var isMonth = digits == 6 && year is >= YearMin and <= 2200 && month is >= 1 and <= 12;
        first = isMonth ? new DateOnly((int)year, (int)month, 1) : default;
        return isMonth;
    }

    /// <summary>How many digits a text starts with, and their number; none when they are more than fourteen.</summary>
    private static int DigitsOf(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            if (count == 14)
            {
                return 0;
            }

            number = (number * 10) + text[count++] - '0';
        }

        return count;
    }
}
