using Tuodi.Storage.Filings;

namespace Tuodi.Server.Gateway.Transactions.Filings;

/// <summary>Transaction 2502: takes a transfer filing back (转院备案撤销).</summary>
/// <param name="desk">The service.</param>
public sealed class CancelTransfer(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2502";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var person = node.RequiredText("psn_no");
        var filing = node.RequiredId("trt_dcla_detl_sn");
        return desk.RunAsync(
            call,
            new Asked(person, null, Asked.Said(call, node)),
            head => new CancelFiling(() => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Filing = filing,
                Person = person,
            },
            cancellation
        );
    }
}
