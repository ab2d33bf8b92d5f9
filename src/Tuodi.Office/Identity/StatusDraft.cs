using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Identity;

/// <summary>A person's rows of the rosters while they are collected.</summary>
internal sealed class StatusDraft
{
    private readonly List<StatusPeriod> _periods = [];
    private readonly List<StatusPeriod> _unexplained = [];
    private readonly List<string> _written = [];
    private string? _name;
    private string? _town;
    private string? _village;

    public void Add(RosterRow row, Period period, IReadOnlyList<string> categories, IReadOnlyList<string> unknown)
    {
        _periods.AddRange(categories.Select(category => new StatusPeriod(category, period)));
        _unexplained.AddRange(unknown.Select(text => new StatusPeriod(text, period)));
        _name = row.Name ?? _name;
        _town = row.Town ?? _town;
        _village = row.Village ?? _village;
        if (row.Identity is { } written && !_written.Contains(written))
        {
            _written.Add(written);
        }
    }

    public StatusHistory Finish() =>
        new()
        {
            Periods = Joined(_periods),
            Unexplained = Joined(_unexplained),
            Name = _name,
            Town = _town,
            Village = _village,
            Written = _written.Count == 1 ? _written[0] : string.Join('、', _written),
        };

    // A status that one month's roster ends and the next month's goes on with has not ended.
    private static StatusPeriod[] Joined(List<StatusPeriod> periods)
    {
        if (periods.Count < 2)
        {
            return [.. periods];
        }

        var joined = new List<StatusPeriod>(periods.Count);
        foreach (var next in periods.OrderBy(each => each.Category, StringComparer.Ordinal).ThenBy(each => each.Period.From))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Category == next.Category && Touches(last.Period, next.Period))
            {
                joined[^1] = last with { Period = new Period(last.Period.From, Later(last.Period.To, next.Period.To)) };
            }
            else
            {
                joined.Add(next);
            }
        }

        return [.. joined];
    }

    private static bool Touches(Period earlier, Period later) => earlier.To is not { } end || later.From.DayNumber <= end.DayNumber + 1;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? (a > b ? a : b) : null;
}
