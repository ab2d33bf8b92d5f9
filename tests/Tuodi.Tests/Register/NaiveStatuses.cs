namespace Tuodi.Tests.Register;

/// <summary>Keeps every statement and plays all of them again up to an instant, to say what was known then.</summary>
internal sealed class NaiveStatuses
{
    private readonly List<(long At, Statement Said)> _log = [];

    /// <summary>Takes a statement, or refuses it.</summary>
    public bool Say(long at, Statement said)
    {
        var isTaken = Apply(Play(at), said);
        if (isTaken)
        {
            _log.Add((at, said));
        }

        return isTaken;
    }

    /// <summary>The periods that hold on a day as known at an instant.</summary>
    public List<(string Category, DateOnly From, DateOnly? To)> On(DateOnly day, long known) =>
        [
            .. Play(known)
                .Where(period => period.From <= day && (period.To is null || day <= period.To))
                .OrderBy(period => period.Category, StringComparer.Ordinal),
        ];

    private HashSet<(string Category, DateOnly From, DateOnly? To)> Play(long known)
    {
        var periods = new HashSet<(string, DateOnly, DateOnly?)>();
        foreach (var (_, said) in _log.Where(entry => entry.At <= known))
        {
            Apply(periods, said);
        }

        return periods;
    }

    private static bool Apply(HashSet<(string Category, DateOnly From, DateOnly? To)> periods, Statement said)
    {
        var start = said.Corrects ?? said.From;
        var meant = periods.Where(period => period.Category == said.Category && period.From == start).ToList();
        if (said.Withdrawn)
        {
            return meant.Count > 0 && periods.Remove(meant[0]);
        }

        if (said.Corrects is not null && meant.Count == 0)
        {
            return false;
        }

        var others = periods.Where(period => period.Category == said.Category).Except(meant);
        if (meant.Contains((said.Category, said.From, said.To)))
        {
            return true;
        }

        if (others.Any(period => Days(period.From, period.To).Intersect(Days(said.From, said.To)).Any()))
        {
            return false;
        }

        periods.ExceptWith(meant);
        return periods.Add((said.Category, said.From, said.To));
    }

    // The days of a period as far as any test looks.
    private static IEnumerable<int> Days(DateOnly from, DateOnly? to) =>
        Enumerable.Range(from.DayNumber, (to ?? new DateOnly(2025, 3, 1)).DayNumber - from.DayNumber + 1);
}
