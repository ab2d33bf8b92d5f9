using System.Text.Json;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Filings;

namespace Tuodi.Server.Gateway.Transactions.Filings;

/// <summary>Transaction 2501: files a transfer to another hospital (转院备案).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="told">What of a request is kept.</param>
public sealed class FileForTransfer(Desk desk, FieldTable fields, ToldVisit told) : IGatewayTransaction
{
    private readonly AnswerTable _table = new(fields, "2501", "result");

    /// <inheritdoc/>
    public string Infno => "2501";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("refmedin");
        var person = node.RequiredText("psn_no");
        var institution = node.RequiredText("reflin_medins_no");
        var division = node.RequiredText("mdtrtarea_admdvs");
        var from = node.Day("begndate") ?? node.RequiredDay("refl_date");
        var to = node.Day("enddate");
        var content = JsonSerializer.SerializeToUtf8Bytes(told.Row(call, "refmedin", node), AnswerJson.Default.JsonObject);
        return desk.RunAsync(
            call,
            new Asked(person, null, Asked.Said(call, node) ?? node.Text("insu_optins")),
            head => new FileTransfer(row =>
                call.Answer.Compose(json =>
                {
                    json.WritePropertyName("result");
                    _table.Row(json, field => field == "trt_dcla_detl_sn" ? $"{row.Id}" : null);
                })
            )
            {
                Request = head,
                Person = person,
                Institution = institution,
                Division = division,
                From = from,
                To = to,
                Content = content,
            },
            cancellation
        );
    }
}
