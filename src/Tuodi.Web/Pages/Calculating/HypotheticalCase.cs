using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Institutions;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Calculating;

/// <summary>The case of nobody in particular, as the form says it: the case that the API's preview takes.</summary>
/// <param name="Categories">The recipient categories of the place.</param>
/// <param name="Body">The case as JSON.</param>
internal sealed record HypotheticalCase(IReadOnlyList<Choice> Categories, byte[] Body)
{
    /// <summary>How a person may have come to a hospital.</summary>
    public static IReadOnlyList<string> Referrals { get; } = ["local", "referred", "filed", "unreferred", "emergency"];

    /// <summary>The schemes in the words of policies.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["residents", "employees"];

    /// <summary>Whether anything is asked yet.</summary>
    public static bool IsAsked(PageCall call) => call.Fields.Written("total").Length > 0;

    /// <summary>The division whose rules hold: the one that is written, else the user's own.</summary>
    public static string Area(PageCall call) => call.Fields.Text("area") ?? call.User.Scope.Division;

    /// <summary>What is asked; what is wrong is told at its field.</summary>
    public static HypotheticalCase Asked(PageCall call)
    {
        var fields = call.Fields;
        var day = fields.Day("day") ?? call.Today;
        var area = Area(call);
        var categories = CategoriesOf(call, area, day);
        var category = fields.OneOf("category", categories.Select(each => each.Value));
        var visit = new JsonObject
        {
            ["date"] = Dates(day),
            ["kind"] = fields.OneOf("kind", RegisteredCase.Kinds) ?? RegisteredCase.Kinds[0],
            ["referral"] = fields.OneOf("referral", Referrals) ?? Referrals[0],
            ["institution"] = new JsonObject { ["level"] = fields.OneOf("level", InstitutionWords.Levels) ?? "3", ["division"] = area },
        };
        if (fields.Text("disease") is { } disease)
        {
            visit["disease"] = disease;
        }

        if (IsAsked(call) && BillFields.Read(fields) is { } bill)
        {
            visit["amounts"] = new JsonObject
            {
                ["total"] = bill.Total.ToPlainString(),
                ["first_pay"] = new Money(bill[BillPart.FirstPay] ?? 0).ToPlainString(),
                ["over_limit"] = new Money(bill[BillPart.OverLimit] ?? 0).ToPlainString(),
                ["out_of_policy"] = new Money(bill[BillPart.OutOfPolicy] ?? 0).ToPlainString(),
            };
        }

        var asked = new JsonObject
        {
            ["policy"] = area,
            ["person"] = new JsonObject
            {
                ["scheme"] = fields.OneOf("scheme", Schemes) ?? Schemes[0],
                ["categories"] = category is null ? [] : new JsonArray(category),
            },
            ["visits"] = new JsonArray(visit),
        };
        return new HypotheticalCase(categories, Encoding.UTF8.GetBytes(asked.ToJsonString()));
    }

    /// <summary>Tells why it cannot be worked out, at the field that it is about.</summary>
    public static void Tell(PageCall call, ApiProblem problem)
    {
        if (problem.Fields.Count == 0)
        {
            call.Fields.Wrong("area", call.W[problem.Detail]);
        }

        foreach (var each in problem.Fields)
        {
            call.Fields.Wrong(each.Field.Contains("amounts", StringComparison.Ordinal) ? "total" : "area", call.W[each.Detail]);
        }
    }

    private static string Dates(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Choice> CategoriesOf(PageCall call, string area, DateOnly day)
    {
        if (!AreaCode.TryParse(area, out var division))
        {
            call.Fields.WrongBy("area", "calculator.wrong-area");
            return [];
        }

        try
        {
            return
            [
                .. call
                    .Service.Settler.Policies.On(division.Digits, day)
                    .Policy.Categories.Where(each => each.Key != Category.Ordinary)
                    .Select(each => new Choice(each.Key, call.W[each.Title])),
            ];
        }
        catch (Refusal refusal)
        {
            call.Fields.Wrong("area", call.W[refusal.Reason]);
            return [];
        }
    }
}
