using Tuodi.Kernel;
using Tuodi.Recipients.Register;

namespace Tuodi.Storage.Register;

/// <summary>All periods of a person of which no two hold together, such as those of one category, as they are and as they are going to be.</summary>
/// <param name="stored">Those that are stored.</param>
/// <param name="close">The period as it is known until an instant, at a version.</param>
internal sealed class PeriodPage<T>(IEnumerable<T> stored, Func<T, long, long, T> close)
    where T : class, IKnownPeriod
{
    private readonly List<T> _periods = [.. stored];
    private readonly List<T> _closed = [];
    private readonly List<T> _made = [];

    /// <summary>New periods.</summary>
    public IReadOnlyList<T> Made => _made;

    /// <summary>Stored periods that are closed.</summary>
    public IReadOnlyList<T> Closed => _closed;

    /// <summary>The period that begins on a day, as it is known now.</summary>
    public T? Standing(DateOnly start) => _periods.Find(period => period.KnownTo is null && period.ValidFrom == start);

    /// <summary>The period that begins on a day and was learnt at an instant.</summary>
    public T? Find(DateOnly start, long learnt) => _periods.Find(period => period.ValidFrom == start && period.KnownFrom == learnt);

    /// <summary>Another period, as it is known now, that shares a day.</summary>
    public T? Overlapping(Period days, T? but) =>
        _periods.Find(period =>
            period.KnownTo is null && !ReferenceEquals(period, but) && new Period(period.ValidFrom, period.ValidTo).Overlaps(days)
        );

    public void Add(T period)
    {
        _periods.Add(period);
        _made.Add(period);
    }

    /// <summary>Closes what is known; a clock that stands does not make it end before it began.</summary>
    /// <returns>The instant.</returns>
    public long Close(T period, long now)
    {
        var until = Math.Max(now, period.KnownFrom + 1);
        var fresh = _made.IndexOf(period);
        var closed = close(period, until, fresh < 0 ? period.Version + 1 : period.Version);
        _periods[_periods.IndexOf(period)] = closed;
        if (fresh < 0)
        {
            _closed.Add(closed);
        }
        else
        {
            _made[fresh] = closed;
        }

        return until;
    }
}
