using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;
using Tuodi.Storage;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Resources;

/// <summary>What a hypothetical person would get: a case as <c>tuodi settle</c> reads it, of nobody in particular, of which nothing is stored (试算).</summary>
internal static class Preview
{
    private const int VisitsMax = 50;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "POST",
            "/settlements/preview",
            "previewSettlement",
            AccessAct.SettlementsPreview,
            new(
                "为假设的人试算，不存储，不含个人信息",
                "Work out what a hypothetical person would get; nothing is stored, nobody is named"
            ),
            typeof(JsonElement),
            RunAsync
        )
        {
            Parameters = [Parameters.Full],
            Body = typeof(JsonElement),
            HasStatement = true,
            Refusals = [422],
        },
    ];

    private static async Task<ApiAnswer> RunAsync(ApiCall call)
    {
        var body = await Bodies.BytesAsync(call);
        var outcome = Settle(call.Service, body);
        return Explained.PrefersText(call)
            ? Explained.Text(string.Join("\n", outcome.Visits.Select(visit => Statement(call, visit))))
            : Explained.Json(json => AnswerJson.One(json, outcome, call.Flag(Parameters.Full)));
    }

    /// <summary>What a case comes to.</summary>
    /// <param name="service">The county, whose rules hold.</param>
    /// <param name="body">The case as JSON.</param>
    /// <exception cref="ApiException">It is no case, or cannot be worked out.</exception>
    public static CaseOutcome Settle(SettlementService service, byte[] body)
    {
        try
        {
            var file = CaseReader.Read(JsonMap.Read(body), "case");
            if (!AreaCode.TryParse(file.Policy.Text, out var division))
            {
                throw new ApiException(ApiProblem.Invalid("/policy", "须为六位医保区划", "Name a division of six digits"));
            }

            if (file.Visits.Count > VisitsMax)
            {
                throw new ApiException(ApiProblem.Invalid("/visits", $"不得超过 {VisitsMax} 次就诊", $"There may be {VisitsMax} visits"));
            }

            var outcome = CaseRunner.Run(file, day => service.Settler.Policies.On(division.Digits, day).Policy);
            return outcome.Refused is [{ Missing: { } missing }, ..]
                ? throw NotSettled(new Bilingual($"不能结算：{missing.Name}未知", $"This cannot be settled: {missing.Message}"))
                : outcome;
        }
        catch (ProblemException wrong)
        {
            throw new ApiException(
                ApiProblem.Invalid([
                    .. wrong.Problems.Select(each => new FieldProblem(each.Spot.File, new Bilingual(null, $"{each.Wrong}. {each.Remedy}"))),
                ])
            );
        }
        catch (Refusal refusal)
        {
            throw NotSettled(refusal.Reason);
        }
    }

    private static string Statement(ApiCall call, VisitOutcome visit) =>
        visit.Settled is { } settled ? StatementWriter.Write(settled, call.Language, call.Flag(Parameters.Full)) : visit.Id;

    private static ApiException NotSettled(Bilingual why) =>
        new(new ApiProblem(StatusCodes.Status422UnprocessableEntity, "not-settled", new("不能试算", "It cannot be worked out"), why));
}
