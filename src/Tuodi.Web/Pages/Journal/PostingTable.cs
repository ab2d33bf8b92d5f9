using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>The lines of an entry.</summary>
internal static class PostingTable
{
    public static ListedTable<PostingRow> Of(PageCall call, Month month) =>
        new()
        {
            Name = "lines",
            Columns =
            [
                new(
                    "account",
                    "journal.account",
                    row => new Link(JournalPages.Path(row.Account, month), AccountWords.Of(call, row.Account))
                ),
                new("debit", "journal.debit", row => row.Amount > 0 ? new Money(row.Amount) : null, ExportForm.Amount),
                new("credit", "journal.credit", row => row.Amount < 0 ? new Money(-row.Amount) : null, ExportForm.Amount),
            ],
        };
}
