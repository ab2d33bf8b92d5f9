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

/// <content>Documents that two persons put into force.</content>
public sealed partial class PolicyShelf
{
    private volatile PolicyEdition _edition = new(0, []);
    private readonly Dictionary<string, IReadOnlyList<YamlMap>> _approved = new(StringComparer.Ordinal);
    private (long Edition, IReadOnlyList<DocumentBeside> Documents) _beside = (0, []);

    /// <summary>How many decisions on policies were approved, as far as they were read.</summary>
    public long Edition => _edition.Number;

    /// <summary>The documents that two persons put into force, in the order of the decisions, as far as they were read.</summary>
    public IReadOnlyList<ActivatedPolicy> Activated
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _edition
                        .Activated.Where(row => _shelves.ContainsKey(row.Hash))
                        .Select(row => new ActivatedPolicy(row.Id, PolicyOf(row))),
                ];
            }
        }
    }

    /// <summary>The same as a library takes them beside its folders: one and the same list until another decision was read.</summary>
    public IReadOnlyList<DocumentBeside> Beside
    {
        get
        {
            lock (_gate)
            {
                var read = _edition.Activated.Where(row => _approved.ContainsKey(row.Hash)).ToList();
                if (_beside.Edition != _edition.Number || _beside.Documents.Count != read.Count)
                {
                    _beside = (
                        _edition.Number,
                        [.. read.Select(row => new DocumentBeside(row.Division, ActivatedPolicy.NameOf(row.Id), _approved[row.Hash]))]
                    );
                }

                return _beside.Documents;
            }
        }
    }

    /// <summary>The rules of a division on a day, as they stand by what the world sees.</summary>
    /// <exception cref="Refusal">No policy is in force, or one that is cannot be used.</exception>
    public async ValueTask<Rulebook> OnAsync(World world, DateOnly day)
    {
        await CatchUpAsync(world).ConfigureAwait(false);
        return On(world.Area, day);
    }

    /// <summary>Takes up what was put into force or taken out of it since it was last asked, as far as the world's division goes by it.</summary>
    public async ValueTask CatchUpAsync(World world)
    {
        var number = await world.PolicyEditionAsync().ConfigureAwait(false);
        while (number > _edition.Number || !_edition.IsReady(world.Area))
        {
            await ReadAsync(world.Approved, world.Area).ConfigureAwait(false);
        }
    }

    /// <summary>Takes it up for all divisions: one small query where nothing is new.</summary>
    public async Task CatchUpAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var approved = new ApprovedPolicies(connection, null);
            var number = await approved.CountAsync().ConfigureAwait(false);
            while (number > _edition.Number || !_edition.IsReady(PolicyEdition.Everywhere))
            {
                await ReadAsync(approved, PolicyEdition.Everywhere).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The document that two persons put into force for a division itself, where it is the one that holds on a day; else nothing.</summary>
    public Policy? ActivatedOn(string division, DateOnly day) =>
        _edition.Find(division, day) is { } row && HeldWithout(null, division, day) is { } policy && policy.Hash == row.Hash
            ? policy
            : null;

    /// <summary>The document that would hold for a division on a day without one that two persons put into force; nothing where none would.</summary>
    /// <param name="activation">The proposal by which that came into force, or nothing.</param>
    /// <param name="division">The division.</param>
    /// <param name="day">The day.</param>
    public Policy? HeldWithout(long? activation, string division, DateOnly day)
    {
        lock (_gate)
        {
            try
            {
                return Find(division, day, activation);
            }
            catch (Refusal)
            {
                return null;
            }
        }
    }

    /// <summary>Reads a draft with what it builds on, as it is kept when it is proposed.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public (Policy Policy, PolicyContentRow Content) Draft(string text, string name)
    {
        lock (_gate)
        {
            var chain = _library.DraftChain(text, name);
            var policy = PolicyReader.Read(chain);
            return (policy, Row(policy, chain));
        }
    }

    // Documents are read by those who go by them: a server of the whole nation does not wait for all before it settles for one place.
    private async Task ReadAsync(ApprovedPolicies approved, string area)
    {
        var edition = PolicyEdition.Of(await approved.ReadAsync().ConfigureAwait(false));
        var needed =
            area == PolicyEdition.Everywhere ? edition.Activated : edition.Activated.Where(row => Divisions(area).Contains(row.Division));
        foreach (var row in needed.Where(row => !IsTakenUp(row.Hash)))
        {
            await TakeUpAsync(approved, row.Hash, _approved).ConfigureAwait(false);
        }

        lock (_gate)
        {
            // Another may have read later decisions meanwhile.
            if (edition.Number > _edition.Number)
            {
                _edition = edition;
            }

            if (edition.Number == _edition.Number)
            {
                _edition.SetReady(area);
            }
        }
    }

    private async Task TakeUpAsync(ApprovedPolicies approved, string hash, Dictionary<string, IReadOnlyList<YamlMap>>? chains)
    {
        try
        {
            if (await approved.ContentAsync(hash).ConfigureAwait(false) is { } kept)
            {
                var chain = YamlJson.Read(kept.Content, kept.Hash);
                Put(kept, chain);
                lock (_gate)
                {
                    chains?.TryAdd(hash, chain);
                }
            }
        }
        catch (Exception error) when (error is FormatException or ProblemException)
        {
            // Told to whoever is to be settled by it, or asks for it.
        }
    }

    private bool IsTakenUp(string hash)
    {
        lock (_gate)
        {
            return _approved.ContainsKey(hash);
        }
    }

    // Passing over one that is in force and cannot be read would settle by another without a word.
    private Policy PolicyOf(PolicyProposalRow row) =>
        _shelves.TryGetValue(row.Hash, out var shelf)
            ? shelf.Policy with
            {
                Files = [$"{row.Division}/{ActivatedPolicy.NameOf(row.Id)}.yaml"],
            }
            : throw new Refusal(
                $"已批准施行的政策文本（{row.Hash[..12]}）不能读取，须撤销其施行",
                $"The policy {row.Hash[..12]} that was put into force cannot be read; it has to be withdrawn"
            );
}
