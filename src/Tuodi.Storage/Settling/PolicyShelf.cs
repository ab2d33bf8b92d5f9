using System.Collections.Concurrent;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>The rules by division and day for many threads: a district that has none goes by its city, a city by its province.</summary>
public sealed class PolicyShelf
{
    private readonly PolicyLibrary _library;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Area, DateOnly Day), Rulebook> _byDay = new();
    private readonly ConcurrentDictionary<(string Hash, DateOnly Day), Rulebook> _byHash = new();
    private readonly Dictionary<string, RulebookShelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>The policies under a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="over">A folder whose divisions stand in the place of those of the first, or nothing.</param>
    public PolicyShelf(string folder, string? over = null) => _library = new PolicyLibrary(folder, over);

    /// <summary>The rules of a division on a day.</summary>
    /// <exception cref="Refusal">No policy is in force.</exception>
    public Rulebook On(string area, DateOnly day)
    {
        if (_byDay.TryGetValue((area, day), out var known))
        {
            return known;
        }

        lock (_gate)
        {
            var policy = Find(area, day);
            var rulebook = Shelf(policy).On(day);
            _byDay[(area, day)] = rulebook;
            _byHash[(policy.Hash, day)] = rulebook;
            return rulebook;
        }
    }

    /// <summary>The rules that a settlement was made by.</summary>
    /// <param name="area">The division.</param>
    /// <param name="hash">The content hash that was stored with the settlement.</param>
    /// <param name="day">The day it was settled for.</param>
    /// <exception cref="Refusal">No document of the division has this content any more.</exception>
    public Rulebook Of(string area, string hash, DateOnly day)
    {
        if (_byHash.TryGetValue((hash, day), out var known))
        {
            return known;
        }

        lock (_gate)
        {
            foreach (var file in Divisions(area).SelectMany(_library.FilesOf))
            {
                var policy = _library.Load(file);
                if (policy.Hash == hash)
                {
                    var rulebook = Shelf(policy).On(day);
                    _byHash[(hash, day)] = rulebook;
                    return rulebook;
                }
            }
        }

        throw new Refusal(
            $"结算所依据的政策文本（{hash[..Math.Min(12, hash.Length)]}）已不在政策库中，须先恢复该文本",
            $"The policy by which this was settled ({hash[..Math.Min(12, hash.Length)]}) is no longer in the library; put its text back first"
        );
    }

    private Policy Find(string area, DateOnly day)
    {
        foreach (var division in Divisions(area))
        {
            if (_library.FilesOf(division).Select(_library.Load).Any(policy => policy.Effective.Contains(day)))
            {
                return _library.InForce(division, day, new Spot(division, 0, 0));
            }
        }

        throw new Refusal($"参保地{area}在{day:yyyy-MM-dd}没有施行的政策", $"No policy of {area} is in force on {day:yyyy-MM-dd}");
    }

    private RulebookShelf Shelf(Policy policy)
    {
        if (!_shelves.TryGetValue(policy.Hash, out var shelf))
        {
            shelf = new RulebookShelf(policy, []);
            _shelves.Add(policy.Hash, shelf);
        }

        return shelf;
    }

    // 420502 (a district), 420599 (the city's own pool), 420500 (the city), 420000 (the province).
    private static IEnumerable<string> Divisions(string area) =>
        new[] { area, area[..4] + "00", area[..2] + "0000" }.Distinct(StringComparer.Ordinal);
}
