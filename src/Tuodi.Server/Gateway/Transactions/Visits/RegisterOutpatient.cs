using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Visits;

namespace Tuodi.Server.Gateway.Transactions.Visits;

/// <summary>Transaction 2201: registers an outpatient (门诊挂号). Which kind of care it is comes with 2203, or with the settlement.</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="told">What a visit keeps.</param>
public sealed class RegisterOutpatient(Desk desk, FieldTable fields, ToldVisit told) : IGatewayTransaction
{
    private const string Outpatient = "11"; // 普通门诊
    private readonly AnswerTable _table = new(fields, "2201", "data");

    /// <inheritdoc/>
    public string Infno => "2201";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var codes = desk.Service.Settler.Codes;
        var person = node.RequiredText("psn_no");
        var scheme = CareKind.Scheme(codes, node);
        var medType = node.Text("med_type") ?? Outpatient;
        var kind = CareKind.Of(codes, medType);
        var number = node.RequiredText("ipt_otp_no");
        var begun = node.RequiredInstant("begntime").Micros();
        var details = VisitDetails.Of([]).With(told.Of(call, "data"));
        return desk.RunAsync(
            call,
            new Asked(person, null, Asked.Said(call, node)),
            head => new OpenVisit(
                (visit, _) =>
                    call.Answer.Compose(json =>
                    {
                        json.WritePropertyName("data");
                        _table.Row(
                            json,
                            field =>
                                field switch
                                {
                                    "mdtrt_id" => $"{visit.Id}",
                                    "psn_no" => visit.Person,
                                    "ipt_otp_no" => visit.Number,
                                    _ => null,
                                }
                        );
                    })
            )
            {
                Request = head,
                Person = person,
                Scheme = scheme,
                MedType = medType,
                Kind = kind,
                Number = number,
                Begun = begun,
                Details = details,
            },
            cancellation
        );
    }
}
