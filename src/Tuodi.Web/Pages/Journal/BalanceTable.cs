using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>What the accounts of a month come to.</summary>
internal static class BalanceTable
{
    public static ListedTable<AccountBalance> Of(PageCall call, Month month) =>
        new()
        {
            Name = "balances",
            Columns =
            [
                new(
                    "account",
                    "journal.account",
                    row => new Link(JournalPages.Path(row.Account, month), AccountWords.Of(call, row.Account))
                ),
                new("kind", "journal.account-kind", row => AccountWords.Kind(call.W, row.Account)),
                new("debits", "journal.debits", row => new Money(row.Debits), ExportForm.Amount),
                new("credits", "journal.credits", row => new Money(row.Credits), ExportForm.Amount),
                new("balance", "journal.balance", row => new Money(row.Debits - row.Credits), ExportForm.Amount),
            ],
        };
}
