using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Settlements;

namespace Tuodi.Web.Pages.Institutions;

/// <summary>Designated institutions and their agreements: the search, and one with what was settled there.</summary>
internal static class InstitutionPages
{
    private const string Search = "/console/institutions";

    public static IReadOnlyList<Page> All { get; } =
    [Page.Get(Search, AccessAct.RegisterRead, SearchAsync), Page.Get(Search + "/{code}", AccessAct.RegisterRead, ShowAsync)];

    /// <summary>Where an institution is.</summary>
    public static string Path(string code) => $"{Search}/{Uri.EscapeDataString(code)}";

    // Institutions are known everywhere, as in the API; there are thousands, not millions.
    private static Task<PageAnswer> SearchAsync(PageCall call)
    {
        var fields = call.Fields;
        var conditions = new Conditions()
            .And("substr(name, 1, length(@name)) = @name", "name", fields.Text("name"))
            .And("code = @code", "code", fields.Text("code"))
            .And("division = @division", "division", fields.Text("division"));
        return InstitutionTable
            .Of(call)
            .AnswerAsync(call, conditions, table => PageAnswer.Show<InstitutionSearchPage, InstitutionSearch>(new(table)));
    }

    private static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var found = await call.Service.QueryAsync<MedicalInstitution>(
            $"{Tables.Institution.Select} where code = @code",
            new { code = call.Route("code") },
            call.Cancel
        );
        if (found is not [var institution])
        {
            return PageAnswer.Missing;
        }

        var seesSettled = call.User.May(AccessAct.SettlementsRead) && (call.User.Scope.Institution ?? institution.Code) == institution.Code;
        if (!seesSettled)
        {
            return PageAnswer.Show<InstitutionPage, InstitutionShown>(new(institution, Month.Asked(call), null, null));
        }

        var month = await Month.AskedAsync(call, () => LastAsync(call, institution.Code));

        var conditions = new Conditions()
            .And("institution = @institution", "institution", institution.Code)
            .And("at >= @first", "first", Instants.OfBeijing(month.First.ToDateTime(TimeOnly.MinValue)))
            .And("at < @after", "after", Instants.OfBeijing(month.After.First.ToDateTime(TimeOnly.MinValue)))
            .InArea(call.User.Scope, "area");
        var totals = await call.Service.QueryAsync<InstitutionTotals>(
            "select count(*) as settlements, coalesce(cast(sum(total) as bigint), 0) as total, coalesce(cast(sum(fund_total) as bigint), 0) as fund_total, "
                + $"coalesce(cast(sum(assistance) as bigint), 0) as assistance from settlement{conditions.Where}",
            conditions.Values,
            call.Cancel
        );
        return await SettlementTable
            .OfInstitution(call)
            .AnswerAsync(
                call,
                conditions,
                table => PageAnswer.Show<InstitutionPage, InstitutionShown>(new(institution, month, totals[0], table))
            );
    }

    private static async Task<DateOnly?> LastAsync(PageCall call, string code)
    {
        var conditions = new Conditions().And("institution = @institution", "institution", code).InArea(call.User.Scope, "area");
        var last = await call.Service.QueryAsync<long>(
            $"select at from settlement{conditions.Where} order by at desc limit 1",
            conditions.Values,
            call.Cancel
        );
        return last.Count == 0 ? null : DateOnly.FromDateTime(Told.Instant(last[0]).DateTime);
    }
}
