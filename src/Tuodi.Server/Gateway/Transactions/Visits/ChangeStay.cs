using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transaction 2403: changes what was told of a stay (住院信息变更); diagnoses replace those of their number.</summary>
/// <param name="desk">The service.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class ChangeStay(Desk desk, ToldVisit told) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "2403";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("adminfo");
        var asked = Asked.Of(call, node);
        var visit = node.RequiredId("mdtrt_id");
        var medType = node.Text("med_type");
        var kind = medType is null ? null : CareKind.Of(desk.Service.Settler.Codes, medType);
        var begun = node.Instant("begntime")?.Micros();
        var disease = node.Text("dise_codg") ?? node.Text("dscg_maindiag_code");
        var now = told.Of(call, "adminfo");
        return desk.RunAsync(
            call,
            asked,
            head => new ChangeVisit(_ => call.Answer.Compose(static _ => { }))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
                MedType = medType,
                Kind = kind,
                Begun = begun,
                Disease = disease,
                Details = before => VisitDetails.Of(before).With(now),
            },
            cancellation
        );
    }
}
