using System.Globalization;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>The chain of audit entries that one lane writes, one entry for every commit of acts.</summary>
/// <remarks>A chain ends where it cannot be known whether its last commit took effect; the lane then begins another, so that it never has to guess its head.</remarks>
internal sealed class AuditChain(long id)
{
    private long _number;
    private byte[] _last = new byte[AuditHash.Size];

    /// <summary>The chain of a server's lane.</summary>
    /// <param name="node">The server's number.</param>
    /// <param name="turn">Which of the server's chains it is.</param>
    public static AuditChain Of(long node, long turn) => new((node << AuditPlace.TurnBits) | turn);

    public long Id => id;

    /// <summary>The number that the next entry is going to have.</summary>
    public long Next => _number + 1;

    /// <summary>The entry that answers for the messages of a commit.</summary>
    public AuditEntryRow Seal(string area, long at, IReadOnlyList<MessageRow> messages)
    {
        var digest = new AuditHash();
        foreach (var message in messages)
        {
            digest.Add(message);
        }

        var entry = new AuditEntryRow
        {
            Area = area,
            Chain = id,
            Number = Next,
            At = at,
            Actor = AuditTrail.Service,
            Act = AuditTrail.Commit,
            Object = messages.Count.ToString(CultureInfo.InvariantCulture),
            Digest = digest.Value(),
            Previous = _last,
            Hash = [],
        };
        return entry with { Hash = AuditHash.Of(entry) };
    }

    /// <summary>Takes note that an entry is on the disk.</summary>
    public void Committed(AuditEntryRow entry) => (_number, _last) = (entry.Number, entry.Hash);
}
