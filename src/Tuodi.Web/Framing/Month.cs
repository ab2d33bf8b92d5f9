using System.Globalization;
using Tuodi.Server.Api.Http;

namespace Tuodi.Web.Framing;

/// <summary>A month, as pages that go month by month ask for it.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct Month(DateOnly First)
{
    private const string Form = "yyyy-MM";

    /// <summary>As addresses write it: <c>2026-03</c>.</summary>
    public string Text => First.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month before.</summary>
    public Month Before => new(First.AddMonths(-1));

    /// <summary>The month after.</summary>
    public Month After => new(First.AddMonths(1));

    /// <summary>The month of a day.</summary>
    public static Month Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>The month that is asked for, else the last of which there is something, else the present one.</summary>
    /// <param name="call">The request.</param>
    /// <param name="last">The last day of which there is something, or nothing.</param>
    internal static async Task<Month> AskedAsync(PageCall call, Func<Task<DateOnly?>> last) =>
        call.Fields.Text("month") is null && await last() is { } day ? Of(day) : Asked(call);

    /// <summary>The month that is asked for, else the present one; what is no month is told at the field.</summary>
    internal static Month Asked(PageCall call)
    {
        var text = call.Fields.Text("month");
        if (text is null)
        {
            return Of(call.Today);
        }

        if (
            DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is > 1900 and < 9000
        )
        {
            return new Month(first);
        }

        call.Fields.WrongBy("month", "frame.wrong-month");
        return Of(call.Today);
    }

    /// <summary>Only what is of the month.</summary>
    internal Conditions Within(Conditions conditions, string column) =>
        conditions.And($"{column} >= @first", "first", First).And($"{column} <= @last", "last", Last);
}
