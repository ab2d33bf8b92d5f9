using System.Data.Common;
using System.Globalization;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>The heads of the chains of the audit trail.</summary>
public static class AuditHeads
{
    /// <summary>The heads of all chains now, in the order of the chains.</summary>
    public static async Task<IReadOnlyList<AuditAnchor>> ReadAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await ReadAsync(connection).ConfigureAwait(false);
        }
    }

    internal static Task<IReadOnlyList<AuditAnchor>> ReadAsync(DbConnection connection) =>
        ReadAsync(connection, null, AuditTrail.Decisions, long.MaxValue);

    /// <summary>What a server that starts puts into the chain of decisions: the heads of the server before it, so that what that one wrote cannot be cut off any more.</summary>
    internal static async Task<Decision> StartAsync(DbConnection connection, DbTransaction transaction, long node)
    {
        var from = Math.Max(1, (node - 1) << AuditPlace.TurnBits);
        var heads = await ReadAsync(connection, transaction, from, (node << AuditPlace.TurnBits) - 1).ConfigureAwait(false);
        var words = heads.Select(head => head.ToString()).Prepend(node.ToString(CultureInfo.InvariantCulture));
        return new Decision(AuditTrail.Service, TrailAct.ServerStart, string.Join(';', words));
    }

    // From the last chain to the first, each found at the end of the key's index: however long they are, nothing else is read.
    private static async Task<IReadOnlyList<AuditAnchor>> ReadAsync(DbConnection connection, DbTransaction? transaction, long from, long to)
    {
        var heads = new List<AuditAnchor>();
        var below = to;
        while (below >= from)
        {
            var rows = await connection
                .RowsAsync(
                    transaction,
                    Tables.AuditEntry,
                    "chain between @from and @below order by chain desc, number desc limit 1",
                    ("from", from),
                    ("below", below)
                )
                .ConfigureAwait(false);
            if (rows is not [var head])
            {
                break;
            }

            heads.Add(new AuditAnchor(head.Chain, head.Number, Convert.ToHexStringLower(head.Hash)));
            below = head.Chain - 1;
        }

        heads.Reverse();
        return heads;
    }
}
