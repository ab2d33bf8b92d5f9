namespace Tuodi.Server.Demonstration.Year;

/// <summary>A clock that stands where the year of the demonstration has come to: whatever is stored by it follows from the seed.</summary>
/// <param name="start">Where it stands first.</param>
internal sealed class YearClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private DateTimeOffset _now = start;

    /// <summary>An hour of a day in Beijing, and seconds after it.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int seconds = 0) =>
        new(day.ToDateTime(new TimeOnly(hour, 0).Add(TimeSpan.FromSeconds(seconds))), Beijing);

    public void Set(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
