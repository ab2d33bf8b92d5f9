using Tuodi.Storage.Rows;
using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transaction 2402: discharges an inpatient (出院办理); the settlement may come before or after it.</summary>
/// <param name="desk">The service.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class DischargeInpatient(Desk desk, ToldVisit told) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2402";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("dscginfo");
        var asked = Asked.Of(call, node);
        var visit = node.RequiredId("mdtrt_id");
        var ended = node.RequiredInstant("endtime").Micros();
        var now = told.Of(call, "dscginfo", ToldVisit.DischargeDiagnoses);
        return desk.RunAsync(
            call,
            asked,
            head => new MoveVisit(VisitState.Ended, _ => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
                Ended = ended,
                Details = before => VisitDetails.Of(before).With(now),
            },
            cancellation
        );
    }
}
