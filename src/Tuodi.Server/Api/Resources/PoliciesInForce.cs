using System.Text;
using System.Text.Json;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Sheets;
using Parameter = Tuodi.Server.Api.Http.Parameter;

namespace Tuodi.Server.Api.Resources;

/// <summary>The policies in force (现行政策).</summary>
internal static class PoliciesInForce
{
    private static readonly Parameter[] OfPolicy = [Parameters.DivisionOfPath, Parameters.Day];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/policies/{division}",
            "readPolicy",
            AccessAct.PoliciesRead,
            new("某医保区划某日施行的政策", "The policy of a division that is in force on a day"),
            typeof(PolicyDetail),
            call => Task.FromResult(ApiAnswer.Of(Item(InForce(call).Policy)))
        )
        {
            Parameters = OfPolicy,
            Refusals = [404],
        },
        new(
            "GET",
            "/policies/{division}/sheet",
            "readPolicySheet",
            AccessAct.PoliciesRead,
            new("该政策逐条的文字说明，每个数值附出处", "The same in words, every value with its citation"),
            typeof(JsonElement),
            call => Task.FromResult(Sheet(call))
        )
        {
            Parameters = OfPolicy,
            Refusals = [404],
        },
    ];

    private static Rulebook InForce(ApiCall call)
    {
        try
        {
            return call.Service.Settler.Policies.On(call.Given(Parameters.DivisionOfPath), call.Day(Parameters.Day) ?? Told.Today(call));
        }
        catch (Storage.Transactions.Refusal none)
        {
            throw new ApiException(ApiProblem.Missing(none.Reason));
        }
    }

    private static ApiAnswer Sheet(ApiCall call)
    {
        var rulebook = InForce(call);
        return new ApiAnswer(Encoding.UTF8.GetBytes(SheetJson.Sheet(PolicySheet.Of(rulebook.Policy, rulebook, call.Language))));
    }

    private static PolicyDetail Item(Policy policy) =>
        new(
            policy.Division.Digits,
            Told.Text(policy.Title),
            policy.Number,
            policy.Issuers,
            policy.Effective.From,
            policy.Effective.To,
            policy.Hash,
            policy.Checked,
            [.. policy.Categories.Skip(1).Select(each => new KeyedItem(each.Key, Told.Text(each.Title)))],
            [.. policy.Layers.Select(each => new LayerItem(each.Key, Told.Text(each.Title), each.Fund.Key, each.Fund.Field))],
            [
                .. policy.Sources.Select(each => new SourceItem(
                    each.Key,
                    Told.Text(each.Title),
                    each.Url,
                    each.Grade.ToString().ToLowerInvariant()
                )),
            ]
        );
}
