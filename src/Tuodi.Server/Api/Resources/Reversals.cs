using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Resources;

/// <summary>Settlements taken back by handling staff, with a reason (经办撤销结算).</summary>
internal static class Reversals
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonMax = 200;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "POST",
            Settlements.Path + "/reversal",
            "reverseSettlement",
            AccessAct.SettlementsReverse,
            new("撤销结算并说明原因；其后的结算随之重算", "Take a settlement back, with the reason; later ones are worked out again"),
            typeof(SettlementItem),
            RunAsync
        )
        {
            Parameters = [Parameters.AreaOfPath, Parameters.IdOfPath, Parameters.IfMatch, Parameters.IdempotencyKey],
            Body = typeof(NewReversal),
            Status = 201,
            Refusals = [404],
        },
    ];

    private static async Task<ApiAnswer> RunAsync(ApiCall call)
    {
        var body = await Bodies.BytesAsync(call);
        var reason = Bodies.Read<NewReversal>(body).Reason.Trim();
        if (reason.Length is 0 or > ReasonMax)
        {
            throw new ApiException(ApiProblem.Invalid("/reason", $"须为 1 至 {ReasonMax} 个字符", $"It has 1 to {ReasonMax} characters"));
        }

        var history = await Settlements.HistoryAsync(call);
        var seen = long.TryParse(IdempotentRequest.Seen(call), NumberStyles.None, CultureInfo.InvariantCulture, out var tag) ? tag : 0;
        var act = Act(call.Service.Settler, call.Request(history.First.Area, body), history.First, reason, seen);
        var done = await call.Service.RunAsync(act, call.Cancel);
        return ApiAnswer.Made(done.Answer, $"{ApiEndpoints.Path}/settlements/{history.First.Area}/{Told.Number(history.First.Id)}");
    }

    /// <summary>The act that takes a settlement back.</summary>
    /// <param name="settler">Facts and rules.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="first">The settlement as it was made.</param>
    /// <param name="reason">Why, in at most <see cref="ReasonMax"/> characters.</param>
    /// <param name="seen">The last row of its history as the asker saw it.</param>
    public static WithdrawSettlement Act(Settler settler, Request request, SettlementRow first, string reason, long seen) =>
        new(settler, outcome => ApiAnswer.Bytes(Settlements.Item(outcome.Row, reason)))
        {
            Request = request,
            Settlement = first.Id,
            Person = first.Person,
            Reason = reason,
            Seen = seen,
        };
}
