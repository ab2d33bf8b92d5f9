using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>What the trail answers for of a message, as it stands in the database.</summary>
/// <param name="Row">The message; nothing in the place of a value of another kind.</param>
/// <param name="IsWhole">Whether every value is of its column's kind.</param>
internal readonly record struct StoredMessage(MessageRow Row, bool IsWhole)
{
    public const string Select =
        "select area, sender, msgid, infno, content, answer, at, chain, entry, place from message order by chain, entry, place";

    public static StoredMessage Read(TypedRow row)
    {
        var message = new MessageRow
        {
            Area = row.Text(0),
            Sender = row.Text(1),
            Msgid = row.Text(2),
            Infno = row.Text(3),
            Content = row.Bytes(4),
            Answer = row.Bytes(5),
            At = row.Number(6),
            Chain = row.Number(7),
            Entry = row.Number(8),
            Place = row.Number(9),
        };
        return new StoredMessage(message, row.IsWhole);
    }
}
