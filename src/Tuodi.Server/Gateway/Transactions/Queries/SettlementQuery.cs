using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Transactions.Settling;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 5203: a settlement, a reversal or a correction as it was posted (结算信息查询).</summary>
/// <param name="desk">The service.</param>
/// <param name="words">Words settlements.</param>
/// <param name="answer">Writes them.</param>
public sealed class SettlementQuery(Desk desk, SettlementWords words, SettlementAnswer answer) : IGatewayTransaction
{
    private readonly SettlementFinder _finder = new(desk);

    /// <inheritdoc/>
    public string Infno => "5203";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var (outcome, isTakenBack) = await _finder.FindAsync(call, cancellation);
        answer.Write(call.Answer.Output, Infno, words.Of(outcome, null, VisitDetails.Of(outcome.Visit), isTakenBack));
        return call.Answer.Complete();
    }
}
