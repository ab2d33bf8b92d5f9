using System.Globalization;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Storage.Transactions;

/// <summary>Numbers the programs that make ids in a database.</summary>
public static class Nodes
{
    /// <summary>Takes the next number: every start has its own, so that no two programs that run side by side make the same id; the audit trail notes it.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    public static async Task<long> NextAsync(IDatabase database, TimeProvider clock, CancellationToken cancel)
    {
        var node = 0L;
        await AuditTrail
            .WriteRowsAsync(
                database,
                clock,
                async (connection, transaction) =>
                {
                    var last = connection.Command(transaction, "select coalesce(max(number), 0) + 1 from node");
                    await using (last.ConfigureAwait(false))
                    {
                        node = Convert.ToInt64(await last.ExecuteScalarAsync(cancel).ConfigureAwait(false), CultureInfo.InvariantCulture);
                    }

                    var note = connection.Command(
                        transaction,
                        "insert into node (number, started) values (@node, @started)",
                        ("node", node),
                        ("started", Instants.Of(clock.GetUtcNow()))
                    );
                    await using (note.ConfigureAwait(false))
                    {
                        await note.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
                    }

                    return await AuditHeads.StartAsync(connection, transaction, node).ConfigureAwait(false);
                },
                cancel
            )
            .ConfigureAwait(false);
        return node;
    }
}
