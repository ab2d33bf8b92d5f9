namespace Tuodi.Storage.Transactions;

/// <summary>Instants as they are stored, microseconds since 1970 UTC, and the days of the clock on the wall in Beijing.</summary>
public static class Instants
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>An instant as it is stored.</summary>
    public static long Of(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time on the wall in Beijing as an instant.</summary>
    public static long OfBeijing(DateTime wall) => Of(new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), Offset));

    /// <summary>The time on the wall in Beijing.</summary>
    public static DateTime Beijing(long instant) =>
        DateTimeOffset.UnixEpoch.AddTicks(instant * TimeSpan.TicksPerMicrosecond).ToOffset(Offset).DateTime;

    /// <summary>The day in Beijing.</summary>
    public static DateOnly Day(long instant) => DateOnly.FromDateTime(Beijing(instant));
}
