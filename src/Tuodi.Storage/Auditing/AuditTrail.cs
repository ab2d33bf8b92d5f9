using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Auditing;

/// <summary>Writes decisions into the audit trail (审计记录), in the transaction that makes them true.</summary>
public static class AuditTrail
{
    /// <summary>Who the entries of commits name; their messages say who sent them.</summary>
    public const string Service = "service";

    /// <summary>The act of an entry that answers for the messages of a commit.</summary>
    public const string Commit = "commit";

    /// <summary>The chain of decisions.</summary>
    public const long Decisions = 0;

    private const int Attempts = 20;

    /// <summary>Writes a decision that changes nothing else, such as a refused sign-in.</summary>
    public static Task WriteAsync(IDatabase database, TimeProvider clock, Decision decision, CancellationToken cancel) =>
        WriteAsync(database, clock, (_, _) => Task.FromResult<Decision?>(decision), cancel);

    /// <summary>Changes something by whole rows, and writes the decision.</summary>
    /// <inheritdoc cref="WriteAsync(IDatabase, TimeProvider, Func{DbConnection, DbTransaction, Task{Decision?}}, CancellationToken)"/>
    internal static async Task WriteRowsAsync(
        IDatabase database,
        TimeProvider clock,
        Func<DbConnection, DbTransaction, Task<Decision?>> work,
        CancellationToken cancel
    ) => await WriteAsync(database, await database.ConnectAsync(cancel).ConfigureAwait(false), clock, work, cancel).ConfigureAwait(false);

    /// <summary>Changes something and writes the decision, both or neither; what another changed at the same time is read anew.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="work">Makes the change and gives the decision, or nothing where none was taken; run again after a conflict.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task WriteAsync(
        IDatabase database,
        TimeProvider clock,
        Func<DbConnection, DbTransaction, Task<Decision?>> work,
        CancellationToken cancel
    ) => await WriteAsync(database, await database.OpenAsync(cancel).ConfigureAwait(false), clock, work, cancel).ConfigureAwait(false);

    private static async Task WriteAsync(
        IDatabase database,
        DbConnection connection,
        TimeProvider clock,
        Func<DbConnection, DbTransaction, Task<Decision?>> work,
        CancellationToken cancel
    )
    {
        await using (connection.ConfigureAwait(false))
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var transaction = await database.BeginAsync(connection, cancel).ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        if (await work(connection, transaction).ConfigureAwait(false) is { } decision)
                        {
                            await AppendAsync(database, connection, transaction, clock, decision).ConfigureAwait(false);
                        }

                        await transaction.CommitAsync(cancel).ConfigureAwait(false);
                        return;
                    }
                }
                catch (Exception error) when (attempt < Attempts && database.IsConflict(error))
                {
                    // Another decision took the number; the transaction is rolled back, and everything is read again.
                }
            }
        }
    }

    /// <summary>Entries of a chain in order.</summary>
    /// <param name="database">The database.</param>
    /// <param name="chain">The chain; 0 is that of decisions.</param>
    /// <param name="after">The number after which they begin.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IReadOnlyList<AuditEntryRow>> ReadAsync(
        IDatabase database,
        long chain,
        long after,
        int limit,
        CancellationToken cancel
    )
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection
                .RowsAsync(
                    null,
                    Tables.AuditEntry,
                    "chain = @chain and number > @after order by number limit @limit",
                    ("chain", chain),
                    ("after", after),
                    ("limit", limit)
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Writes a decision within a transaction of the caller's, which must try again after a conflict.</summary>
    public static async Task AppendAsync(
        IDatabase database,
        DbConnection connection,
        DbTransaction transaction,
        TimeProvider clock,
        Decision decision
    )
    {
        var rows = await connection
            .RowsAsync(transaction, Tables.AuditEntry, "chain = @chain order by number desc limit 1", ("chain", Decisions))
            .ConfigureAwait(false);
        var last = rows.FirstOrDefault();
        var entry = new AuditEntryRow
        {
            Area = AreaCode.Nation.Digits,
            Chain = Decisions,
            Number = (last?.Number ?? 0) + 1,
            At = Instants.Of(clock.GetUtcNow()),
            Actor = decision.Actor,
            Act = decision.Act.Name,
            Object = decision.Object,
            Digest = decision.Digest ?? new byte[AuditHash.Size],
            Previous = last?.Hash ?? new byte[AuditHash.Size],
            Hash = [],
        };
        await database
            .WriteAsync(
                transaction,
                [TableChange.Insert(Tables.AuditEntry, [entry with { Hash = AuditHash.Of(entry) }])],
                CancellationToken.None
            )
            .ConfigureAwait(false);
    }
}
