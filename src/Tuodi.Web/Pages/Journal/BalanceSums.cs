using Tuodi.Server.Api.Http;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Journal;

/// <summary>What each account comes to in a month. Its halves are summed side by side: a month of a large county has some 250,000 lines, which take a processor 0.1 s.</summary>
internal static class BalanceSums
{
    private const int DaysOfHalf = 15;

    /// <summary>The accounts in the order of their names. An entry is of one day, so that each half balances whatever is booked meanwhile.</summary>
    public static async Task<IReadOnlyList<AccountBalance>> OfAsync(PageCall call, Month month)
    {
        var area = call.Fields.Text("area");
        var middle = month.First.AddDays(DaysOfHalf);
        var halves = await Task.WhenAll(
            Task.Run(() => OfAsync(call, area, month.First, middle.AddDays(-1)), call.Cancel),
            Task.Run(() => OfAsync(call, area, middle, month.Last), call.Cancel)
        );
        return
        [
            .. halves
                .SelectMany(half => half)
                .GroupBy(row => row.Account, StringComparer.Ordinal)
                .OrderBy(rows => rows.Key, StringComparer.Ordinal)
                .Select(rows => new AccountBalance
                {
                    Account = rows.Key,
                    Debits = rows.Sum(row => row.Debits),
                    Credits = rows.Sum(row => row.Credits),
                }),
        ];
    }

    private static Task<IReadOnlyList<AccountBalance>> OfAsync(PageCall call, string? area, DateOnly first, DateOnly last)
    {
        var conditions = new Conditions()
            .And("e.day >= @first", "first", first)
            .And("e.day <= @last", "last", last)
            .And("e.area = @area", "area", area)
            .InArea(call.User.Scope, "e.area");
        return call.Service.QueryAsync<AccountBalance>(
            "select p.account, cast(sum(case when p.amount > 0 then p.amount else 0 end) as bigint) as debits, "
                + "cast(sum(case when p.amount < 0 then -p.amount else 0 end) as bigint) as credits "
                + $"from journal_entry e join posting p on p.entry = e.id and p.area = e.area{conditions.Where} "
                + "group by p.account",
            conditions.Values,
            call.Cancel
        );
    }
}
