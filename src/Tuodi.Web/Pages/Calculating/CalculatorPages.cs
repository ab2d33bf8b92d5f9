using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Resources;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Register = Tuodi.Server.Api.Resources.Persons;

namespace Tuodi.Web.Pages.Calculating;

/// <summary>The calculator (试算): what would be paid, of nobody in particular or of a person of the register; nothing is stored.</summary>
internal static class CalculatorPages
{
    public const string Anybody = "/console/calculator";
    public const string Registered = Anybody + "/person";

    public static IReadOnlyList<Page> All { get; } =
    [Page.Get(Anybody, AccessAct.SettlementsPreview, Show), Page.Get(Registered, AccessAct.SettlementsPreview, ShowRegisteredAsync)];

    private static PageAnswer Show(PageCall call)
    {
        var asked = HypotheticalCase.Asked(call);
        if (!HypotheticalCase.IsAsked(call) || !call.Fields.AreGood)
        {
            return Answer<CalculatorPage>(call, new(asked.Categories, null));
        }

        try
        {
            return Answer<CalculatorPage>(call, new(asked.Categories, Preview.Settle(call.Service, asked.Body).Visits[0].Settled));
        }
        catch (ApiException refused)
        {
            HypotheticalCase.Tell(call, refused.Problem);
            return Answer<CalculatorPage>(call, new(asked.Categories, null));
        }
    }

    private static async Task<PageAnswer> ShowRegisteredAsync(PageCall call)
    {
        var visit = RegisteredCase.Asked(call);
        if (visit is null)
        {
            return Answer<RegisteredCalculatorPage>(call, new([], null));
        }

        try
        {
            var area = await AreaAsync(call, visit.Person);
            if (area is null || await Register.FileAsync(call.Service, call.User.Scope, area, visit.Person, call.Cancel) is null)
            {
                call.Fields.WrongBy("person", "calculator.nobody");
                return Answer<RegisteredCalculatorPage>(call, new([], null));
            }

            var (_, settled) = await call.Service.ReadAsync(area, world => visit.SettleAsync(call.Service.Settler, world), call.Cancel);
            return Answer<RegisteredCalculatorPage>(call, new([], settled));
        }
        catch (Refusal refusal)
        {
            call.Fields.Wrong("person", call.W[refusal.Reason]);
            return Answer<RegisteredCalculatorPage>(call, new([], null));
        }
    }

    private static PageAnswer Answer<TPage>(PageCall call, Calculation calculation)
        where TPage : View<Calculation> =>
        call.Fields.AreGood ? PageAnswer.Show<TPage, Calculation>(calculation) : PageAnswer.ShowAgain<TPage, Calculation>(calculation);

    private static async Task<string?> AreaAsync(PageCall call, string person)
    {
        var conditions = new Conditions().And("id = @person", "person", person).Seen(call.User.Scope);
        var areas = await call.Service.QueryAsync<string>(
            $"select area from {Tables.Person.Name}{conditions.Where} order by area limit 1",
            conditions.Values,
            call.Cancel
        );
        return areas is [var area] ? area : null;
    }
}
