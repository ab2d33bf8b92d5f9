using System.Collections.Concurrent;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.History;

namespace Tuodi.Office.Auditing;

/// <summary>The rules of each day, prepared once and then shared by all threads; also with one value changed.</summary>
/// <param name="find">The policy in force on a day.</param>
/// <param name="overrides">Values that the caller supplies.</param>
internal sealed class DayRulebooks(Func<DateOnly, Policy> find, IReadOnlyList<Override> overrides)
{
    /// <summary>Changed values are few (rates in whole percent, a deductible or two); beyond that they are not kept.</summary>
    private const int ChangedMax = 512;

    private readonly Lock _preparing = new();
    private readonly PolicyRulebooks _rules = new(find, overrides);
    private readonly ConcurrentDictionary<DateOnly, Rulebook?> _days = [];
    private readonly ConcurrentDictionary<(string, string), PolicyRulebooks> _changed = [];

    /// <summary>The rules of a day, or nothing when no policy is in force.</summary>
    public Rulebook? On(DateOnly day) => _days.TryGetValue(day, out var known) ? known : _days.GetOrAdd(day, Prepare);

    /// <summary>The rules of a day with one value changed, or nothing when the policy has no such value.</summary>
    public Rulebook? With(string name, string value, DateOnly day)
    {
        if (!_changed.TryGetValue((name, value), out var rules))
        {
            var changed = new Override(name, value, new Spot(name, 0, 0));
            rules = new PolicyRulebooks(find, [.. overrides.Where(each => each.Name != name), changed]);
            if (_changed.Count < ChangedMax)
            {
                _changed.TryAdd((name, value), rules);
            }
        }

        lock (_preparing)
        {
            try
            {
                return rules.On(day);
            }
            catch (ProblemException)
            {
                return null;
            }
        }
    }

    // The shelves of rulebooks are not made for several threads; each day asks them once. A value that the caller supplied wrongly is the caller's to know.
    private Rulebook? Prepare(DateOnly day)
    {
        lock (_preparing)
        {
            try
            {
                find(day);
            }
            catch (ProblemException)
            {
                return null;
            }

            return _rules.On(day);
        }
    }
}
