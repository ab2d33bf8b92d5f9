using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transactions 2202 and 2404, which take a registration or an admission back, and 2405, which takes a discharge back (挂号撤销、入院撤销、出院撤销).</summary>
/// <param name="infno">The number.</param>
/// <param name="to">Where the visit is to stand.</param>
/// <param name="desk">The service.</param>
public sealed class TakeVisitBack(string infno, string to, Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var asked = Asked.Of(call, node);
        var visit = node.RequiredId("mdtrt_id");
        return desk.RunAsync(
            call,
            asked,
            head => new MoveVisit(to, _ => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
            },
            cancellation
        );
    }
}
