using System.Data.Common;
using Dapper;

namespace Tuodi.Storage.Databases;

/// <summary>A view of a database as it stands at one moment, however long it is read and whatever is written meanwhile.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private Snapshot(IDatabase database, DbConnection connection) => (Database, Connection) = (database, connection);

    /// <summary>The database.</summary>
    public IDatabase Database { get; }

    /// <summary>The connection that sees it.</summary>
    public DbConnection Connection { get; }

    /// <summary>The database as it stands now.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    public static async Task<Snapshot> OpenAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);

        // What is read here is read from end to end, which the service's connections otherwise keep the planner from.
        var begin =
            database.Kind == DatabaseKind.Postgres
                ? "begin isolation level repeatable read read only; set local enable_seqscan = on; set local plan_cache_mode = auto"
                : "begin; select count(*) from sqlite_master";
        await connection.ExecuteAsync(begin).ConfigureAwait(false);
        return new Snapshot(database, connection);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (Connection.ConfigureAwait(false))
        {
            await Connection.ExecuteAsync("rollback").ConfigureAwait(false);
        }
    }
}
