using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Yaml;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>The rules by division and day for many threads: a district that has none goes by its city, a city by its province.</summary>
/// <remarks>
/// Documents come from folders, and from the database where two persons put one into force. A settlement learns in its first journey to the database how many
/// such decisions there are (<see cref="CatchUpAsync(World)"/>), so that every server of a database goes by a decision from its commit on.
/// </remarks>
public sealed partial class PolicyShelf
{
    private readonly PolicyLibrary _library;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<DayKey, Rulebook> _byHash = new();
    private readonly Dictionary<string, RulebookShelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>The policies under a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="over">A folder whose divisions stand in the place of those of the first, or nothing.</param>
    public PolicyShelf(string folder, string? over = null) => _library = new PolicyLibrary(folder, over, IsKept);

    /// <summary>The rules of a division on a day, as far as decisions on them were read.</summary>
    /// <exception cref="Refusal">No policy is in force.</exception>
    public Rulebook On(string area, DateOnly day)
    {
        if (_edition.ByDay.TryGetValue(new DayKey(area, day), out var known))
        {
            return known;
        }

        lock (_gate)
        {
            try
            {
                var policy = Find(area, day);
                var rulebook = Shelf(policy).On(day);
                _edition.ByDay[new DayKey(area, day)] = rulebook;
                _byHash[new DayKey(policy.Hash, day)] = rulebook;
                return rulebook;
            }
            catch (ProblemException error)
            {
                throw new Refusal($"参保地{area}的政策文本有误，须由经办机构更正", $"The policy of {area} cannot be used: {error.Message}");
            }
        }
    }

    /// <summary>Keeps the policy that something is settled by, so that it can be settled again when its document is gone or says something else.</summary>
    public ValueTask KeepAsync(World world, Policy policy) => world.KeepAsync(policy.Hash, () => Content(world.Area, policy));

    /// <summary>The rules that a settlement was made by, from the library or else as they were kept.</summary>
    /// <exception cref="Refusal">They are in neither.</exception>
    public async ValueTask<Rulebook> OfAsync(World world, string hash, DateOnly day)
    {
        if (!IsKnown(world.Area, hash) && await world.PolicyAsync(hash).ConfigureAwait(false) is { } kept)
        {
            Put(kept);
        }

        return Of(world.Area, hash, day);
    }

    /// <summary>The rules that a settlement was made by.</summary>
    /// <param name="area">The division.</param>
    /// <param name="hash">The content hash that was stored with the settlement.</param>
    /// <param name="day">The day it was settled for.</param>
    /// <exception cref="Refusal">No document of the division has this content any more.</exception>
    public Rulebook Of(string area, string hash, DateOnly day)
    {
        if (_byHash.TryGetValue(new DayKey(hash, day), out var known))
        {
            return known;
        }

        lock (_gate)
        {
            if (_shelves.TryGetValue(hash, out var shelf) || Shelved(area, hash, out shelf))
            {
                return _byHash[new DayKey(hash, day)] = shelf.On(day);
            }
        }

        throw new Refusal(
            $"结算所依据的政策文本（{hash[..Math.Min(12, hash.Length)]}）已不在政策库中，须先恢复该文本",
            $"The policy by which this was settled ({hash[..Math.Min(12, hash.Length)]}) is no longer in the library; put its text back first"
        );
    }

    /// <summary>Takes up a policy as it was kept.</summary>
    /// <exception cref="FormatException">It is not what its hash says.</exception>
    public void Put(PolicyContentRow kept) => Put(kept, YamlJson.Read(kept.Content, kept.Hash));

    private void Put(PolicyContentRow kept, IReadOnlyList<YamlMap> chain)
    {
        var policy = PolicyReader.Read(chain, isKept: hash => hash == kept.Hash);
        if (policy.Hash != kept.Hash)
        {
            throw new FormatException($"The policy kept as {kept.Hash} reads as {policy.Hash}");
        }

        lock (_gate)
        {
            Shelf(policy);
        }
    }

    /// <summary>Takes up the policy that a settlement was made by from the database, where nothing else has it any more.</summary>
    public async Task LearnAsync(IDatabase database, string area, string hash, CancellationToken cancel)
    {
        if (IsKnown(area, hash))
        {
            return;
        }

        var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await TakeUpAsync(new ApprovedPolicies(connection, null), hash, null).ConfigureAwait(false);
        }
    }

    private bool IsKnown(string area, string hash)
    {
        lock (_gate)
        {
            return _shelves.ContainsKey(hash) || Shelved(area, hash, out _);
        }
    }

    private PolicyContentRow Content(string area, Policy policy)
    {
        lock (_gate)
        {
            var file = Divisions(area).SelectMany(_library.FilesOf).First(file => _library.Load(file).Hash == policy.Hash);
            return Row(policy, _library.Chain(file));
        }
    }

    private static PolicyContentRow Row(Policy policy, IReadOnlyList<YamlMap> chain) =>
        new()
        {
            Hash = policy.Hash,
            Division = policy.Division.Digits,
            Title = policy.Title.In(Language.Chinese),
            Content = YamlJson.Write(chain),
        };

    private bool Shelved(string area, string hash, [NotNullWhen(true)] out RulebookShelf? shelf)
    {
        var policy = Divisions(area).SelectMany(_library.FilesOf).Select(_library.Load).FirstOrDefault(policy => policy.Hash == hash);
        shelf = policy is null ? null : Shelf(policy);
        return shelf is not null;
    }

    // What two persons put into force stands before a file, unless the file is of a nearer place or of the same place and starts later.
    private Policy Find(string area, DateOnly day, long? without = null)
    {
        var filed = Filed(area, day);
        foreach (var division in Divisions(area))
        {
            if (_edition.Find(division, day, without) is { } activated)
            {
                return filed?.Division.Digits == division && filed.Effective.From > activated.EffectiveFrom ? filed : PolicyOf(activated);
            }

            if (filed?.Division.Digits == division)
            {
                return filed;
            }
        }

        throw new Refusal($"参保地{area}在{day:yyyy-MM-dd}没有施行的政策", $"No policy of {area} is in force on {day:yyyy-MM-dd}");
    }

    private Policy? Filed(string area, DateOnly day)
    {
        // What stands over the library goes before it, also where the library knows a nearer place.
        foreach (var division in Divisions(area).OrderByDescending(_library.IsOver))
        {
            if (_library.FilesOf(division).Select(_library.Load).Any(policy => policy.Effective.Contains(day)))
            {
                return _library.InForce(division, day, new Spot(division, 0, 0));
            }
        }

        return null;
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
