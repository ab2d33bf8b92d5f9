using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>What a month's list makes of a person's entry.</summary>
internal static class EntryFold
{
    /// <summary>The entry of a person who is on the list, on one line or, with several identities, on several.</summary>
    public static LedgerEntry Listed(LedgerEntry? earlier, string month, IReadOnlyList<EnrolmentRow> rows, IdentityBook book)
    {
        var identities = IdentityBook.Ordered(rows.SelectMany(row => book.FindAll(row.Identity)));

        // What the line of the deciding identity says comes first, then the other lines, then what was known.
        var lines = rows.OrderByDescending(row => book.FindAll(row.Identity).Contains(identities[0])).ToList();
        var entry = new LedgerEntry
        {
            PersonId = rows[0].PersonId,
            Name = First(lines, row => row.Name) ?? earlier?.Name,
            Town = First(lines, row => row.Town) ?? earlier?.Town,
            Village = First(lines, row => row.Village) ?? earlier?.Village,
            Identities = identities,
            Included = Day(lines, row => row.Included) ?? earlier?.Included,
            Paid = Day(lines, row => row.Paid) ?? earlier?.Paid,
            Changes = earlier?.Changes ?? [],
        };
        return ChangeOf(earlier, entry, month) is { } change ? entry with { Changes = [.. entry.Changes, change] } : entry;
    }

    /// <summary>The entry of a person whom the list does not name any more.</summary>
    public static LedgerEntry Missing(LedgerEntry entry, string month) =>
        entry with
        {
            Changes = [.. entry.Changes, new LedgerChange(month, LedgerMark.Cancelled, entry.Recipient, null)],
        };

    private static LedgerChange? ChangeOf(LedgerEntry? earlier, LedgerEntry now, string month)
    {
        if (earlier is null)
        {
            return new LedgerChange(month, LedgerMark.Added, null, now.Recipient);
        }

        if (earlier.CancelledMonth is not null)
        {
            return new LedgerChange(month, LedgerMark.Changed, null, now.Recipient);
        }

        return earlier.Recipient == now.Recipient ? null : new LedgerChange(month, LedgerMark.Changed, earlier.Recipient, now.Recipient);
    }

    private static string? First(IEnumerable<EnrolmentRow> rows, Func<EnrolmentRow, string?> of) =>
        rows.Select(of).FirstOrDefault(text => text is not null);

    private static DateOnly? Day(IEnumerable<EnrolmentRow> rows, Func<EnrolmentRow, DateOnly?> of) =>
        rows.Select(of).FirstOrDefault(day => day is not null);
}
