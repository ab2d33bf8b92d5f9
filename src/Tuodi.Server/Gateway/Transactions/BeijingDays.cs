using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Instants as they are stored and as messages have them.</summary>
internal static class BeijingDays
{
    /// <summary>An instant as it is stored.</summary>
    public static long Micros(this DateTimeOffset instant) => Instants.Of(instant);

    /// <summary>A stored instant.</summary>
    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    /// <summary>The first instant of a day in Beijing.</summary>
    public static long Start(DateOnly day) => Instants.OfBeijing(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The last instant of a day in Beijing.</summary>
    public static long End(DateOnly day) => Start(day.AddDays(1)) - 1;
}
