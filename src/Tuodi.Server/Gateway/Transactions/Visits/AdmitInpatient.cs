using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transaction 2401: admits an inpatient (入院办理).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class AdmitInpatient(Desk desk, FieldTable fields, ToldVisit told) : IGatewayTransaction
{
    private readonly AnswerTable _table = new(fields, "2401", "result");

    /// <inheritdoc/>
    public string Infno => "2401";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("mdtrtinfo");
        var codes = desk.Service.Settler.Codes;
        var person = node.RequiredText("psn_no");
        var scheme = CareKind.Scheme(codes, node);
        var medType = node.RequiredText("med_type");
        var kind = CareKind.Of(codes, medType);
        var number = node.RequiredText("ipt_no");
        var begun = node.RequiredInstant("begntime").Micros();
        var disease = node.Text("dise_codg") ?? node.Text("dscg_maindiag_code");
        var details = VisitDetails.Of([]).With(told.Of(call, "mdtrtinfo"));
        return desk.RunAsync(
            call,
            new Asked(person, null, Asked.Said(call, node)),
            head => new OpenVisit(
                (visit, isInpatient) =>
                    call.Answer.Compose(
                        json =>
                        {
                            json.WritePropertyName("result");
                            _table.Row(json, field => field == "mdtrt_id" ? $"{visit.Id}" : null);
                        },
                        isInpatient ? "该人员另有未办理出院的住院登记，请核实" : null
                    )
            )
            {
                Request = head,
                Person = person,
                Scheme = scheme,
                MedType = medType,
                Kind = kind,
                Number = number,
                Begun = begun,
                Disease = disease,
                Details = details,
            },
            cancellation
        );
    }
}
