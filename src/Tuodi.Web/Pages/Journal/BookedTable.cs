using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>The entries of an account.</summary>
internal static class BookedTable
{
    // Conditions and order stand outside, so that they name columns as every table does. SQLite takes a cross join in the order in which it is written:
    // the month's entries first, and not every line of the journal that has the account.
    private const string Booked =
        "select area, id, day, at, kind, amount from (select e.area, e.id, e.day, e.at, e.kind, p.account, p.amount "
        + "from journal_entry e cross join posting p where p.entry = e.id and p.area = e.area) booked";

    public static StoredTable<BookedRow> Of(PageCall call) =>
        new()
        {
            Name = "entries",
            Select = Booked,
            Key =
            [
                new("day", PagingKey.Day, row => row.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                new("id", PagingKey.Whole, row => Told.Number(row.Id)),
                new("area", PagingKey.Text, row => row.Area),
            ],
            Columns =
            [
                new("entry", "journal.entry", row => new Link(JournalPages.Path(row.Area, row.Id), Told.Number(row.Id)), ExportForm.Digits),
                new("day", "journal.day", row => row.Day),
                new("at", "journal.at", row => Told.Instant(row.At)),
                new(
                    "kind",
                    "journal.kind",
                    row =>
                        row.Kind is "settled" or "reversed" or "restored" or "corrected" ? call.W[$"settlements.kind-{row.Kind}"] : row.Kind
                ),
                new("debit", "journal.debit", row => row.Amount > 0 ? new Money(row.Amount) : null, ExportForm.Amount),
                new("credit", "journal.credit", row => row.Amount < 0 ? new Money(-row.Amount) : null, ExportForm.Amount),
            ],
        };
}
