using Tuodi.Server.Gateway.Settling;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Transactions 2207, 2207A and 2304: settles a bill, once (门诊结算、住院结算).</summary>
/// <param name="infno">The number.</param>
/// <param name="shape">The number whose fields the answer has.</param>
/// <param name="desk">The service.</param>
/// <param name="words">Words settlements.</param>
/// <param name="answer">Writes them.</param>
public sealed class SettleBill(string infno, string shape, Desk desk, SettlementWords words, SettlementAnswer answer) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var request = SettlementRequest.Read(call);
        return desk.RunAsync(
            call,
            request.Asked,
            head =>
                request.Act(
                    desk.Service.Settler,
                    head,
                    outcome => call.Answer.Compose(json => answer.Write(json, shape, words.Of(outcome, request.CertType)))
                ),
            cancellation
        );
    }
}
