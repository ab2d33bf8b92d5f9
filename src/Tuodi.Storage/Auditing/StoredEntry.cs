using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>An entry as it stands in the database.</summary>
/// <param name="Row">The entry; nothing in the place of a value of another kind.</param>
/// <param name="IsWhole">Whether every value is of its column's kind.</param>
internal readonly record struct StoredEntry(AuditEntryRow Row, bool IsWhole)
{
    public const string Select =
        "select area, chain, number, at, actor, act, object, digest, previous, hash from audit_entry order by chain, number";

    public static StoredEntry Read(TypedRow row)
    {
        var entry = new AuditEntryRow
        {
            Area = row.Text(0),
            Chain = row.Number(1),
            Number = row.Number(2),
            At = row.Number(3),
            Actor = row.Text(4),
            Act = row.Text(5),
            Object = row.Text(6),
            Digest = row.Bytes(7),
            Previous = row.Bytes(8),
            Hash = row.Bytes(9),
        };
        return new StoredEntry(entry, row.IsWhole);
    }
}
