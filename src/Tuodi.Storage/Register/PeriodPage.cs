using Tuodi.Kernel;
using Tuodi.Recipients.Register;

namespace Tuodi.Storage.Register;

/// <summary>All periods of one category of one person, as they are and as they are going to be.</summary>
internal sealed class StatusPage(IEnumerable<StatusPeriod> stored)
{
    private readonly List<StatusPeriod> _periods = [.. stored];
    private readonly List<StatusPeriod> _closed = [];
    private readonly List<StatusPeriod> _made = [];

    /// <summary>New periods.</summary>
    public IReadOnlyList<StatusPeriod> Made => _made;

    /// <summary>Stored periods that are closed.</summary>
    public IReadOnlyList<StatusPeriod> Closed => _closed;

    /// <summary>The period that begins on a day, as it is known now.</summary>
    public StatusPeriod? Standing(DateOnly start) => _periods.Find(period => period.KnownTo is null && period.ValidFrom == start);

    /// <summary>The period that begins on a day and was learnt at an instant.</summary>
    public StatusPeriod? Find(DateOnly start, long learnt) =>
        _periods.Find(period => period.ValidFrom == start && period.KnownFrom == learnt);

    /// <summary>Another period, as it is known now, that shares a day.</summary>
    public StatusPeriod? Overlapping(Period days, StatusPeriod? but) =>
        _periods.Find(period =>
            period.KnownTo is null && !ReferenceEquals(period, but) && new Period(period.ValidFrom, period.ValidTo).Overlaps(days)
        );

    public void Add(StatusPeriod period)
    {
        _periods.Add(period);
        _made.Add(period);
    }

    /// <summary>Closes what is known; a clock that stands does not make it end before it began.</summary>
    /// <returns>The instant.</returns>
    public long Close(StatusPeriod period, long now)
    {
        var until = Math.Max(now, period.KnownFrom + 1);
        var fresh = _made.IndexOf(period);
        var closed = period with { KnownTo = until, Version = fresh < 0 ? period.Version + 1 : period.Version };
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
