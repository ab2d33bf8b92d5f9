using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Transaction 2601: undoes a request of which the hospital saw no answer (冲正): 2201, 2207, 2208, 2304, 2305, 2401 and 2402; twice is once.</summary>
/// <param name="desk">The service.</param>
public sealed class UndoRequest(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2601";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var person = node.RequiredText("psn_no");
        var original = node.RequiredText("omsgid");
        var infno = node.RequiredText("oinfno");
        return desk.RunAsync(
            call,
            new Asked(person, null, Asked.Said(call, node)),
            head => new ReverseMessage(desk.Service.Settler, () => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Original = original,
                OriginalInfno = infno,
                Person = person,
            },
            cancellation
        );
    }
}
