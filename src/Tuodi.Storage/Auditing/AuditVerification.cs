using System.Data.Common;
using System.Globalization;
using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>Verifies the audit trail: every entry against its hash and its neighbour, every message against its entry, all chains against anchors.</summary>
/// <remarks>Streams both tables once in the order of the chains; servers may go on writing meanwhile.</remarks>
public static class AuditVerification
{
    /// <summary>The number of the script that brought the trail.</summary>
    private const long Script = 2;

    private const long EntriesBetweenTold = 10_000;

    private const string WithoutMessage =
        "select s.id from settlement s left join message m on m.msgid = s.msgid and m.sender = s.sender and m.area = s.area "
        + "where m.msgid is null and s.at >= @since order by s.id";

    /// <summary>Verifies.</summary>
    /// <param name="database">The database.</param>
    /// <param name="anchors">Heads of chains that were kept elsewhere.</param>
    /// <param name="cancel">Ends the walk.</param>
    /// <param name="walked">Is told now and then how many entries were walked, where somebody waits for that.</param>
    public static async Task<AuditReport> RunAsync(
        IDatabase database,
        IReadOnlyList<AuditAnchor> anchors,
        CancellationToken cancel,
        IProgress<long>? walked = null
    )
    {
        var one = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (one.ConfigureAwait(false))
        {
            var two = await database.OpenAsync(cancel).ConfigureAwait(false);
            await using (two.ConfigureAwait(false))
            {
                return await RunAsync(one, two, anchors, walked, cancel).ConfigureAwait(false);
            }
        }
    }

    private static async Task<AuditReport> RunAsync(
        DbConnection one,
        DbConnection two,
        IReadOnlyList<AuditAnchor> anchors,
        IProgress<long>? walked,
        CancellationToken cancel
    )
    {
        // What is committed after this is left alone, since messages and entries are read a moment apart.
        var heads = await HeadsAsync(one, cancel).ConfigureAwait(false);
        var since = await one.ExecuteScalarAsync<long>("select applied from schema_script where number = @Script", new { Script })
            .ConfigureAwait(false);
        var nodes = await NumbersAsync(one, "select number from node where started >= @since order by number", since, cancel)
            .ConfigureAwait(false);
        var findings = new AuditFindings();
        foreach (var settlement in await NumbersAsync(one, WithoutMessage, since, cancel).ConfigureAwait(false))
        {
            findings.NoMessage(settlement);
        }

        var walk = new ChainWalk(findings, anchors);
        var messages = new MessageCursor(one, since, findings);
        await using (messages.ConfigureAwait(false))
        {
            await messages.BeginAsync().ConfigureAwait(false);
            var entries = TypedRows.ReadAsync(two, StoredEntry.Select, null, StoredEntry.Read, cancel);
            await foreach (var stored in entries.ConfigureAwait(false))
            {
                var entry = stored.Row;
                walk.Take(stored);
                if (walk.Entries % EntriesBetweenTold == 0)
                {
                    walked?.Report(walk.Entries);
                }

                var (count, isInOrder, digest) = await messages.TakeAsync(entry).ConfigureAwait(false);
                if (entry.Chain != AuditTrail.Decisions && entry.Number <= heads.GetValueOrDefault(entry.Chain))
                {
                    Compare(findings, entry, count, isInOrder && digest.AsSpan().SequenceEqual(entry.Digest));
                }
            }

            await messages.EndAsync().ConfigureAwait(false);
            walk.End(nodes);
            return new AuditReport(walk.Chains, walk.Entries, messages.Compared, findings.List, findings.Count);
        }
    }

    private static async Task<Dictionary<long, long>> HeadsAsync(DbConnection connection, CancellationToken cancel)
    {
        var heads = new Dictionary<long, long>();
        var rows = TypedRows.ReadAsync(
            connection,
            "select chain, max(number) from audit_entry group by chain",
            null,
            row => (Chain: row.Number(0), Number: row.Number(1)),
            cancel
        );
        await foreach (var (chain, number) in rows.ConfigureAwait(false))
        {
            heads[chain] = number;
        }

        return heads;
    }

    private static async Task<List<long>> NumbersAsync(DbConnection connection, string query, long since, CancellationToken cancel)
    {
        var numbers = new List<long>();
        await foreach (var number in TypedRows.ReadAsync(connection, query, since, row => row.Number(0), cancel).ConfigureAwait(false))
        {
            numbers.Add(number);
        }

        return numbers;
    }

    private static void Compare(AuditFindings findings, AuditEntryRow entry, long count, bool isSame)
    {
        var place = new AuditPlace(entry.Chain, entry.Number);
        if (long.TryParse(entry.Object, NumberStyles.None, CultureInfo.InvariantCulture, out var expected) && count < expected)
        {
            findings.MessagesGone(place, expected, count);
        }
        else if (!isSame)
        {
            findings.MessageAltered(place, count);
        }
    }
}
