using Tuodi.Server.Gateway.Settling;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Transactions 2208 and 2305: takes a settlement back under a number of its own; every amount of the answer is negative (结算撤销).</summary>
/// <param name="infno">The number.</param>
/// <param name="desk">The service.</param>
/// <param name="words">Words settlements.</param>
/// <param name="answer">Writes them.</param>
public sealed class UndoSettlement(string infno, Desk desk, SettlementWords words, SettlementAnswer answer) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var asked = Asked.Of(call, node);
        var settlement = node.RequiredId("setl_id");
        return desk.RunAsync(
            call,
            asked,
            head => new ReverseSettlement(
                desk.Service.Settler,
                outcome =>
                    call.Answer.Compose(
                        json => answer.Write(json, infno, words.Of(outcome, null, VisitDetails.Of(outcome.Visit))),
                        CorrectionWords.Of(outcome)
                    )
            )
            {
                Request = head,
                Settlement = settlement,
                Visit = asked.Visit,
                Person = asked.Person!,
            },
            cancellation
        );
    }
}
