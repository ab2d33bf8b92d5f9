using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage;

/// <summary>The service behind all doors: a database, the acts that change it, and previews that do not.</summary>
public sealed class SettlementService : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly CommitLimits _limits;
    private IdSource? _ids;
    private GroupCommit? _commit;

    /// <summary>A service that is not started yet.</summary>
    /// <param name="database">The database, which goes with the service.</param>
    /// <param name="settler">Facts and rules.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="limits">The limits.</param>
    public SettlementService(IDatabase database, Settler settler, TimeProvider clock, CommitLimits limits)
    {
        Database = database;
        Settler = settler;
        _clock = clock;
        _limits = limits;
    }

    /// <summary>The database.</summary>
    public IDatabase Database { get; }

    /// <summary>Facts and rules.</summary>
    public Settler Settler { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => _clock;

    private IdSource Ids => _ids ?? throw new InvalidOperationException("The service is not started");

    /// <summary>Brings the database to this version and starts a service on it.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached or is of another version.</exception>
    public static async Task<SettlementService> OpenAsync(
        IDatabase database,
        Settler settler,
        TimeProvider clock,
        CommitLimits limits,
        CancellationToken cancel
    )
    {
        var node = await PrepareAsync(database, clock, cancel).ConfigureAwait(false);
        var service = new SettlementService(database, settler, clock, limits);
        service.Start(node);
        await service.CompleteAsync(cancel).ConfigureAwait(false);
        return service;
    }

    /// <summary>Brings a database to this version and takes a number for this program; a server does that while it reads its files.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached or is of another version.</exception>
    public static async Task<long> PrepareAsync(IDatabase database, TimeProvider clock, CancellationToken cancel)
    {
        await SchemaScripts.ApplyAsync(database, clock, cancel).ConfigureAwait(false);
        return await Nodes.NextAsync(database, clock, cancel).ConfigureAwait(false);
    }

    /// <summary>Starts the service, once.</summary>
    /// <param name="node">The number that <see cref="PrepareAsync"/> gave.</param>
    public void Start(long node)
    {
        _ids = new IdSource(_clock, node);
        _commit = new GroupCommit(Database, _clock, _ids, node, _limits);
    }

    /// <summary>Completes what an older version wrote; a server does it when it has answered who waited for its start, since no settlement needs it.</summary>
    public Task CompleteAsync(CancellationToken cancel) => MissingInitials.FillAsync(Database, cancel);

    /// <summary>A new id.</summary>
    public long NextId() => Ids.Next();

    /// <summary>Brings lists into the register.</summary>
    public RegisterImport Import() => new(Database, Ids, _clock);

    /// <summary>Does an act once; when this returns it is on the disk.</summary>
    /// <exception cref="Refusal">It is not done, and why.</exception>
    /// <exception cref="BusyException">Too many wait.</exception>
    public Task<Done> RunAsync(Act act, CancellationToken cancel) =>
        (_commit ?? throw new InvalidOperationException("The service is not started")).RunAsync(act, cancel);

    /// <summary>Does acts of one division in one commit and in the order given; when this returns they are on the disk. See <see cref="GroupCommit.RunTogetherAsync"/>.</summary>
    /// <param name="acts">The acts.</param>
    /// <returns>How each went, all of them decided.</returns>
    public Task<IReadOnlyList<Task<Done>>> RunTogetherAsync(IReadOnlyList<Act> acts) =>
        (_commit ?? throw new InvalidOperationException("The service is not started")).RunTogetherAsync(acts);

    /// <summary>Decides an act without doing it: what the answer would be now.</summary>
    /// <exception cref="Refusal">It would not be done, and why.</exception>
    public Task<Done> PreviewAsync(Act act, CancellationToken cancel) =>
        ReadAsync(
            act.Request.Area,
            async world =>
            {
                await world.PrefetchAsync(act.Need).ConfigureAwait(false);
                return await act.RunAsync(world).ConfigureAwait(false);
            },
            cancel
        );

    /// <summary>Reads without changing, all of it as it stood at one moment.</summary>
    public async Task<T> ReadAsync<T>(string area, Func<World, ValueTask<T>> read, CancellationToken cancel)
    {
        var connection = await Database.ConnectAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var moment = await Database.SnapshotAsync(connection, cancel).ConfigureAwait(false);
            await using (moment.ConfigureAwait(false))
            {
                return await read(new World(Database, connection, moment, area, Instants.Of(_clock.GetUtcNow()), Ids))
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>Rows of a query.</summary>
    /// <param name="query">SQL with named parameters.</param>
    /// <param name="parameters">Their values.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string query, object? parameters, CancellationToken cancel)
    {
        var connection = await Database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return
            [
                .. await connection
                    .QueryAsync<T>(new CommandDefinition(query, parameters, cancellationToken: cancel))
                    .ConfigureAwait(false),
            ];
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_commit is not null)
        {
            await _commit.DisposeAsync().ConfigureAwait(false);
        }

        await Database.DisposeAsync().ConfigureAwait(false);
    }
}
