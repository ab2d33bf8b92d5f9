using Tuodi.Storage.Fees;

namespace Tuodi.Server.Gateway.Transactions.Fees;

/// <summary>Transaction 2205: takes back the fee lines of a batch, or with 0000 all that are not settled (门诊费用明细撤销).</summary>
/// <param name="desk">The service.</param>
public sealed class CancelFees(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2205";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var asked = Asked.Of(call, node);
        var visit = node.RequiredId("mdtrt_id");
        var batch = node.RequiredText("chrg_bchno");
        return desk.RunAsync(
            call,
            asked,
            head => new RemoveLines(() => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
                Batch = batch,
            },
            cancellation
        );
    }
}
