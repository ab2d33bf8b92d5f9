using Tuodi.Settlement.Accumulation;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Adds up the months that a trailing window reaches: the month of the visit and those before it.</summary>
internal static class Window
{
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static long Burden(Accumulators year, DateOnly day, int months) => Sum(year, day, months, month => month.Burden);

    public static long Base(Accumulators year, DateOnly day, int months, int layer) => Sum(year, day, months, month => month.Bases[layer]);

    private static long Sum(Accumulators year, DateOnly day, int months, Func<MonthTotals, long> amount)
    {
        var last = MonthOf(day);
        return year.Months.Where(month => month.Month > last - months && month.Month <= last).Sum(amount);
    }
}
