using Tuodi.Server.Gateway.Settling;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Transactions 2206, 2206A and 2303: what a settlement would come to now; nothing is written (预结算).</summary>
/// <param name="infno">The number.</param>
/// <param name="shape">The number whose fields the answer has.</param>
/// <param name="desk">The service.</param>
/// <param name="words">Words settlements.</param>
/// <param name="answer">Writes them.</param>
public sealed class PreviewSettlement(string infno, string shape, Desk desk, SettlementWords words, SettlementAnswer answer)
    : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var request = SettlementRequest.Read(call);
        return desk.PreviewAsync(
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
