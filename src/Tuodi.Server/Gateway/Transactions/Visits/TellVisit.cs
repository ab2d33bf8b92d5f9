using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transactions 2203 and 2203A, which tell what an outpatient visit is for (门诊就诊信息上传), and 2403, which changes what was told of a stay (住院信息变更); diagnoses replace those of their number.</summary>
/// <param name="infno">The number.</param>
/// <param name="node">The node of its input.</param>
/// <param name="desk">The service.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class TellVisit(string infno, string node, Desk desk, ToldVisit told) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var row = call.Node(node);
        var asked = Asked.Of(call, row);
        var visit = row.RequiredId("mdtrt_id");
        var medType = row.Text("med_type");
        var kind = medType is null ? null : CareKind.Of(desk.Service.Settler.Codes, medType);
        var begun = row.Instant("begntime")?.Micros();
        var disease = row.Text("dise_codg") ?? row.Text("dscg_maindiag_code");
        var now = told.Of(call, node);
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
