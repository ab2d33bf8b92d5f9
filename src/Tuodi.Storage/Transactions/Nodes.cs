using System.Data.Common;
using Dapper;
using Tuodi.Storage.Databases;

namespace Tuodi.Storage.Transactions;

/// <summary>Numbers the programs that make ids in a database.</summary>
public static class Nodes
{
    /// <summary>A source of ids of its own: every start takes the next number, so that no two programs that run side by side make the same id.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    public static async Task<IdSource> NextAsync(IDatabase database, TimeProvider clock, CancellationToken cancel)
    {
        var node = 0L;
        await database
            .ExclusivelyAsync(
                async (connection, transaction) => node = await TakeAsync(connection, transaction, clock).ConfigureAwait(false),
                cancel
            )
            .ConfigureAwait(false);
        return new IdSource(clock, node);
    }

    /// <summary>Takes the next number within a transaction that nobody else runs beside.</summary>
    internal static async Task<long> TakeAsync(DbConnection connection, DbTransaction transaction, TimeProvider clock)
    {
        var node = await connection
            .ExecuteScalarAsync<long>("select coalesce(max(number), 0) + 1 from node", transaction: transaction)
            .ConfigureAwait(false);
        await connection
            .ExecuteAsync(
                "insert into node (number, started) values (@node, @started)",
                new { node, started = Instants.Of(clock.GetUtcNow()) },
                transaction
            )
            .ConfigureAwait(false);
        return node;
    }
}
