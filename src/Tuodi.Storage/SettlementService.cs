using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage;

/// <summary>The service behind all doors: a database, the acts that change it, and previews that do not.</summary>
public sealed class SettlementService : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly IdSource _ids;
    private readonly GroupCommit _commit;

    private SettlementService(IDatabase database, Settler settler, TimeProvider clock, long node, CommitLimits limits)
    {
        Database = database;
        Settler = settler;
        _clock = clock;
        _ids = new IdSource(clock, node);
        _commit = new GroupCommit(database, clock, _ids, node, limits);
    }

    /// <summary>The database.</summary>
    public IDatabase Database { get; }

    /// <summary>Facts and rules.</summary>
    public Settler Settler { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Brings the database to this version and opens the service.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached or is of another version.</exception>
    public static async Task<SettlementService> OpenAsync(
        IDatabase database,
        Settler settler,
        TimeProvider clock,
        CommitLimits limits,
        CancellationToken cancel
    )
    {
        await SchemaScripts.ApplyAsync(database, clock, cancel).ConfigureAwait(false);
        var node = await Nodes.NextAsync(database, clock, cancel).ConfigureAwait(false);
        return new SettlementService(database, settler, clock, node, limits);
    }

    /// <summary>A new id.</summary>
    public long NextId() => _ids.Next();

    /// <summary>Does an act once; when this returns it is on the disk.</summary>
    /// <exception cref="Refusal">It is not done, and why.</exception>
    /// <exception cref="BusyException">Too many wait.</exception>
    public Task<Done> RunAsync(Act act, CancellationToken cancel) => _commit.RunAsync(act, cancel);

    /// <summary>Decides an act without doing it: what the answer would be now.</summary>
    /// <exception cref="Refusal">It would not be done, and why.</exception>
    public Task<Done> PreviewAsync(Act act, CancellationToken cancel) => ReadAsync(act.Request.Area, act.RunAsync, cancel);

    /// <summary>Reads without changing, all of it as it stood at one moment.</summary>
    public async Task<T> ReadAsync<T>(string area, Func<World, ValueTask<T>> read, CancellationToken cancel)
    {
        var connection = await Database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var moment = await Database.SnapshotAsync(connection, cancel).ConfigureAwait(false);
            await using (moment.ConfigureAwait(false))
            {
                return await read(new World(Database, connection, moment, area, Instants.Of(_clock.GetUtcNow()), _ids))
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
        await _commit.DisposeAsync().ConfigureAwait(false);
        await Database.DisposeAsync().ConfigureAwait(false);
    }
}
