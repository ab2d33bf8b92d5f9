using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Api.Resources;

/// <summary>The journal: entries and what accounts have come to (记账凭证、科目余额).</summary>
internal static class Journal
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/journal/entries",
            "searchEntries",
            AccessAct.JournalRead,
            new("查询记账凭证及分录", "Find journal entries with their lines"),
            typeof(Page<EntryItem>),
            SearchAsync
        )
        {
            Parameters =
            [
                Parameters.Area,
                Parameters.Reference,
                Parameters.Account,
                Parameters.From,
                Parameters.To,
                Parameters.Limit,
                Parameters.Cursor,
            ],
        },
        new(
            "GET",
            "/journal/balances",
            "readBalances",
            AccessAct.JournalRead,
            new("一段日期内各科目的借方、贷方合计", "Debits and credits of accounts over a range of days"),
            typeof(BalanceList),
            BalancesAsync
        )
        {
            Parameters = [Parameters.Area.Required, Parameters.Account, Parameters.From, Parameters.To],
        },
    ];

    private static async Task<ApiAnswer> SearchAsync(ApiCall call)
    {
        call.ForOffices();
        var conditions = new Conditions()
            .And("area = @area", "area", call.Text(Parameters.Area))
            .And("reference = @reference", "reference", call.Whole(Parameters.Reference))
            .And("day >= @from", "from", call.Day(Parameters.From))
            .And("day <= @to", "to", call.Day(Parameters.To))
            .And(
                "exists (select 1 from posting p where p.entry = journal_entry.id and p.area = journal_entry.area and p.account = @account)",
                "account",
                call.Text(Parameters.Account)
            )
            .InArea(call.User.Scope, "area");
        var page = await Paging.PageAsync<JournalEntryRow, JournalEntryRow>(
            call,
            Tables.JournalEntry.Select,
            conditions,
            [("id", PagingKey.Whole), ("area", PagingKey.Text)],
            row => [Told.Number(row.Id), row.Area],
            row => row
        );
        return ApiAnswer.Of(new Page<EntryItem>(await WithLinesAsync(call, page.Items), page.Next));
    }

    private static async Task<ApiAnswer> BalancesAsync(ApiCall call)
    {
        call.ForOffices();
        var conditions = new Conditions()
            .And("e.area = @area", "area", call.Text(Parameters.Area))
            .And("e.day >= @from", "from", call.Day(Parameters.From))
            .And("e.day <= @to", "to", call.Day(Parameters.To))
            .And("p.account = @account", "account", call.Text(Parameters.Account))
            .InArea(call.User.Scope, "e.area");
        var rows = await call.Service.QueryAsync<(string Area, string Account, long Debits, long Credits)>(
            "select e.area, p.account, cast(sum(case when p.amount > 0 then p.amount else 0 end) as bigint), "
                + "cast(sum(case when p.amount < 0 then -p.amount else 0 end) as bigint) "
                + $"from journal_entry e join posting p on p.entry = e.id and p.area = e.area{conditions.Where} "
                + "group by e.area, p.account order by p.account",
            conditions.Values,
            call.Cancel
        );
        return ApiAnswer.Of(
            new BalanceList([
                .. rows.Select(row => new BalanceItem(
                    row.Area,
                    row.Account,
                    new Money(row.Debits),
                    new Money(row.Credits),
                    new Money(row.Debits - row.Credits)
                )),
            ])
        );
    }

    private static async Task<IReadOnlyList<EntryItem>> WithLinesAsync(ApiCall call, IReadOnlyList<JournalEntryRow> heads)
    {
        var lines = await call.Service.QueryAsync<PostingRow>(
            $"{Tables.Posting.Select} where {call.Service.Database.In("entry", "ids")} order by entry, line",
            new { ids = call.Service.Database.Keys([.. heads.Select(head => head.Id)]) },
            call.Cancel
        );
        var byEntry = lines.ToLookup(line => (line.Area, line.Entry));
        return
        [
            .. heads.Select(head => new EntryItem(
                head.Area,
                Told.Number(head.Id),
                head.Day,
                Told.Instant(head.At),
                head.Kind,
                Told.Number(head.Reference),
                [.. byEntry[(head.Area, head.Id)].Select(line => new PostingItem(line.Account, new Money(line.Amount)))]
            )),
        ];
    }
}
