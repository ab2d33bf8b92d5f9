using Tuodi.Storage.Fees;

namespace Tuodi.Server.Gateway.Transactions.Fees;

/// <summary>Transaction 2302: takes back fee lines of a stay by their numbers, or with 0000 all that are not settled (住院费用明细撤销).</summary>
/// <param name="desk">The service.</param>
public sealed class CancelStayFees(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2302";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var rows = call.Rows("data");
        var asked = Asked.Of(call, rows[0]);
        var visit = rows[0].RequiredId("mdtrt_id");
        if (rows.Any(row => row.Id("mdtrt_id") != visit || row.Text("psn_no") != asked.Person))
        {
            throw new GatewayRefusal("一次撤销的费用明细须属于同一人员的同一次就诊，请核对psn_no和mdtrt_id");
        }

        var numbers = rows.Select(row => row.RequiredText("feedetl_sn")).ToList();
        return desk.RunAsync(
            call,
            asked,
            head => new RemoveLines(() => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
                Numbers = numbers,
            },
            cancellation
        );
    }
}
