using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>Settlements: the search, and one with its statement.</summary>
internal static class SettlementPages
{
    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get("/console/settlements", AccessAct.SettlementsRead, SearchAsync),
        Page.Get("/console/settlements/{area}/{id}", AccessAct.SettlementsRead, ShowAsync),
    ];

    private static Task<PageAnswer> SearchAsync(PageCall call)
    {
        var fields = call.Fields;
        var scope = call.User.Scope;
        var conditions = new Conditions()
            .And("person = @person", "person", fields.Text("person"))
            .And("institution = @institution", "institution", fields.Text("institution"))
            .And("day >= @from", "from", fields.Day("from"))
            .And("day <= @to", "to", fields.Day("to"))
            .And("kind = @kind", "kind", fields.OneOf("kind", SettlementWords.Kinds))
            .InArea(scope, "area")
            .InInstitution(scope, "institution = @own");
        return SettlementTable
            .Of(call)
            .AnswerAsync(call, conditions, table => PageAnswer.Show<SettlementSearchPage, SettlementSearch>(new(table)));
    }

    private static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        if (!long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return PageAnswer.Missing;
        }

        var history = await SettlementHistory.ReadAsync(call.Service, call.Route("area"), id, call.Cancel);
        if (history is null || !call.User.Scope.Sees(history.First.Area, history.First.Institution))
        {
            return PageAnswer.Missing;
        }

        var reasons = await call.Service.QueryAsync<ReversalReasonRow>(
            $"{Tables.ReversalReason.Select} where area = @area and {call.Service.Database.In("settlement", "ids")}",
            new { area = history.First.Area, ids = call.Service.Database.Keys([.. history.Rows.Select(row => row.Id)]) },
            call.Cancel
        );
        return PageAnswer.Show<SettlementPage, SettlementShown>(
            new(history, Recomputation.Of(call.Service.Settler.Policies, history), reasons)
        );
    }
}
