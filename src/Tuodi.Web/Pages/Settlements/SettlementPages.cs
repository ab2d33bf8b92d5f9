using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>Settlements: the search, one with its statement, the statement to print, and taking it back.</summary>
internal static class SettlementPages
{
    /// <summary>The search.</summary>
    public const string Search = "/console/settlements";
    private const string One = Search + "/{area}/{id}";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Search, AccessAct.SettlementsRead, SearchAsync),
        Page.Get(One, AccessAct.SettlementsRead, ShowAsync),
        Page.Get(One + "/statement", AccessAct.SettlementsRead, PrintAsync),
        Page.Get(One + "/reversal", AccessAct.SettlementsReverse, SettlementReversal.AskAsync),
        Page.Post(One + "/reversal", AccessAct.SettlementsReverse, SettlementReversal.ReverseAsync),
    ];

    /// <summary>Where a settlement is.</summary>
    public static string Path(string area, long original) => $"{Search}/{area}/{Told.Number(original)}";

    /// <summary>The settlement of the address, or nothing where there is none or the user does not see it.</summary>
    public static async Task<SettlementHistory?> HistoryAsync(PageCall call)
    {
        if (!long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var history = await SettlementHistory.ReadAsync(call.Service, call.Route("area"), id, call.Cancel);
        return history is not null && call.User.Scope.Sees(history.First.Area, history.First.Institution) ? history : null;
    }

    private static Task<PageAnswer> SearchAsync(PageCall call)
    {
        var fields = call.Fields;
        var scope = call.User.Scope;
        var (person, institution, kind) = (fields.Text("person"), fields.Text("institution"), fields.OneOf("kind", SettlementWords.Kinds));
        var (from, to) = (fields.Day("from"), fields.Day("to"));
        if (to < from)
        {
            fields.WrongBy("to", "settlements.wrong-days");
        }

        var conditions = new Conditions()
            .And("person = @person", "person", person)
            .And("institution = @institution", "institution", institution)
            .And("day >= @from", "from", from)
            .And("day <= @to", "to", to)
            .And("kind = @kind", "kind", kind)
            .InArea(scope, "area");
        if (kind is not null && kind != SettlementKind.Settled)
        {
            // Says what follows from the kind, so that the index that holds only these is used.
            conditions.And($"kind <> '{SettlementKind.Settled}'");
        }

        conditions = person is null ? conditions.InInstitution(scope, "institution = @own") : conditions.InOwn(scope);

        // In the order of the index that finds them: a person's are few, of all others there may be a million.
        var table =
            person is not null ? SettlementTable.Of(call)
            : from is not null || to is not null || kind is not null ? SettlementTable.OfDays(call)
            : institution is not null || scope.Institution is not null ? SettlementTable.OfInstitution(call)
            : SettlementTable.Of(call);
        return table.AnswerAsync(call, conditions, found => PageAnswer.Show<SettlementSearchPage, SettlementSearch>(new(found)));
    }

    private static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        if (await HistoryAsync(call) is not { } history)
        {
            return PageAnswer.Missing;
        }

        var ids = call.Service.Database.Keys([.. history.Rows.Select(row => row.Id)]);
        var area = history.First.Area;
        var reasons = await call.Service.QueryAsync<ReversalReasonRow>(
            $"{Tables.ReversalReason.Select} where area = @area and {call.Service.Database.In("settlement", "ids")}",
            new { area, ids },
            call.Cancel
        );
        var entries = await call.Service.QueryAsync<JournalEntryRow>(
            $"{Tables.JournalEntry.Select} where area = @area and {call.Service.Database.In("reference", "ids")} order by id",
            new { area, ids },
            call.Cancel
        );
        var parties = await SettlementParties.ReadAsync(call, history.First);
        return SettlementDifferences
            .Of(call)
            .Answer(
                call,
                history.Rows,
                table => PageAnswer.Show<SettlementPage, SettlementShown>(Shown(call, history, parties, reasons, entries, table))
            );
    }

    private static async Task<PageAnswer> PrintAsync(PageCall call) =>
        await HistoryAsync(call) is { } history
            ? PageAnswer.Show<StatementPage, StatementShown>(
                new(
                    history,
                    await SettlementParties.ReadAsync(call, history.First),
                    Recomputation.Of(call.Service.Settler.Policies, history)
                )
            )
            : PageAnswer.Missing;

    private static SettlementShown Shown(
        PageCall call,
        SettlementHistory history,
        SettlementParties parties,
        IReadOnlyList<ReversalReasonRow> reasons,
        IReadOnlyList<JournalEntryRow> entries,
        TableView table
    ) => new(history, parties, Recomputation.Of(call.Service.Settler.Policies, history), reasons, entries, table);
}
