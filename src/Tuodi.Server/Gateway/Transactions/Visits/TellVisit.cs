using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transactions 2203 and 2203A: what an outpatient visit is for, and its diagnoses (门诊就诊信息上传).</summary>
/// <param name="infno">The number.</param>
/// <param name="desk">The service.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class TellVisit(string infno, Desk desk, ToldVisit told) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("mdtrtinfo");
        var asked = Asked.Of(call, node);
        var visit = node.RequiredId("mdtrt_id");
        var medType = node.RequiredText("med_type");
        var kind = CareKind.Of(desk.Service.Settler.Codes, medType);
        var begun = node.Instant("begntime")?.Micros();
        var disease = node.Text("dise_codg");
        var now = told.Of(call, "mdtrtinfo");
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
