using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Journal;

/// <summary>The journal (账簿), read only: the balances of a month, the entries of an account, an entry with its lines.</summary>
internal static class JournalPages
{
    public const string Balances = "/console/journal";
    private const string Entries = Balances + "/entries";

    // What the funds have come to is of a division, not of one institution.
    private static readonly PageAccess Readers = PageAccess.Of(AccessAct.JournalRead).Offices();

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Balances, Readers, BalancesAsync),
        Page.Get(Entries, Readers, EntriesAsync),
        Page.Get(Entries + "/{area}/{id}", Readers, EntryAsync),
    ];

    /// <summary>Where an entry is.</summary>
    public static string Path(string area, long id) => $"{Entries}/{area}/{Told.Number(id)}";

    /// <summary>Where the entries of an account in a month are.</summary>
    public static string Path(string account, Month month) => $"{Entries}?account={Uri.EscapeDataString(account)}&month={month.Text}";

    /// <summary>Whether a user reads the journal.</summary>
    public static bool IsRead(PageCall call) => call.May(Readers);

    private static async Task<PageAnswer> BalancesAsync(PageCall call)
    {
        var month = await Month.AskedAsync(call, () => LastAsync(call));
        var rows = await BalanceSums.OfAsync(call, month);
        return BalanceTable
            .Of(call, month)
            .Answer(call, rows, table => PageAnswer.Show<BalancePage, BalancesShown>(new(month, rows, table)));
    }

    private static async Task<DateOnly?> LastAsync(PageCall call)
    {
        var conditions = new Conditions().And("area = @area", "area", call.Fields.Text("area")).InArea(call.User.Scope, "area");
        var last = await call.Service.QueryAsync<JournalEntryRow>(
            $"{Tables.JournalEntry.Select}{conditions.Where} order by day desc limit 1",
            conditions.Values,
            call.Cancel
        );
        return last.Count == 0 ? null : last[0].Day;
    }

    private static Task<PageAnswer> EntriesAsync(PageCall call)
    {
        if (call.Fields.Text("account") is not { } account)
        {
            return Task.FromResult(PageAnswer.GoTo(Balances));
        }

        var month = Month.Asked(call);
        var conditions = month
            .Within(new Conditions(), "day")
            .And("account = @account", "account", account)
            .And("area = @area", "area", call.Fields.Text("area"))
            .InArea(call.User.Scope, "area");
        return BookedTable
            .Of(call)
            .AnswerAsync(call, conditions, table => PageAnswer.Show<BookedPage, BookedShown>(new(account, month, table)));
    }

    private static async Task<PageAnswer> EntryAsync(PageCall call)
    {
        var area = call.Route("area");
        if (
            !long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !call.User.Scope.Sees(area, null)
        )
        {
            return PageAnswer.Missing;
        }

        var heads = await call.Service.QueryAsync<JournalEntryRow>(
            $"{Tables.JournalEntry.Select} where id = @id and area = @area",
            new { id, area },
            call.Cancel
        );
        if (heads is not [var head])
        {
            return PageAnswer.Missing;
        }

        var lines = await call.Service.QueryAsync<PostingRow>(
            $"{Tables.Posting.Select} where entry = @id and area = @area order by line",
            new { id, area },
            call.Cancel
        );
        var settlements = await call.Service.QueryAsync<long>(
            "select original from settlement where id = @reference and area = @area",
            new { reference = head.Reference, area },
            call.Cancel
        );
        return PostingTable
            .Of(call, Month.Of(head.Day))
            .Answer(
                call,
                lines,
                table =>
                    PageAnswer.Show<EntryPage, EntryShown>(
                        new(head, settlements is [var one] ? one : null, lines.Sum(line => line.Amount), table)
                    )
            );
    }
}
