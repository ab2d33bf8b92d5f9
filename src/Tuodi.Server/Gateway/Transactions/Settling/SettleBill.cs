using Tuodi.Server.Gateway.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Transactions 2207, 2207A and 2304, which settle a bill, once (结算), and 2206, 2206A and 2303, which tell what that would come to now and write nothing (预结算).</summary>
/// <param name="infno">The number.</param>
/// <param name="shape">The number whose fields the answer has.</param>
/// <param name="isInAdvance">Whether nothing is written.</param>
/// <param name="desk">The service.</param>
/// <param name="words">Words settlements.</param>
/// <param name="answer">Writes them.</param>
public sealed class SettleBill(string infno, string shape, bool isInAdvance, Desk desk, SettlementWords words, SettlementAnswer answer)
    : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var request = SettlementRequest.Read(call);
        Act Act(Request head) =>
            request.Act(
                desk.Service.Settler,
                head,
                outcome => call.Answer.Compose(json => answer.Write(json, shape, words.Of(outcome, request.CertType)))
            );

        return isInAdvance
            ? desk.PreviewAsync(call, request.Asked, Act, cancellation)
            : desk.RunAsync(call, request.Asked, Act, cancellation);
    }
}
