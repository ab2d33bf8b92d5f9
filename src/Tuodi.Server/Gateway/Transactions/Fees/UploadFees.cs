using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Fees;

namespace Tuodi.Server.Gateway.Transactions.Fees;

/// <summary>Transactions 2204 and 2301: takes fee lines in and tells how each is split (费用明细上传).</summary>
/// <param name="infno">The number.</param>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class UploadFees(string infno, Desk desk, FieldTable fields) : IGatewayTransaction
{
    private const string Node = "feedetail";
    private readonly AnswerTable _table = new(fields, infno, "result");
    private readonly FeeLineReader _reader = new(fields, hasBatches: infno == "2204");

    /// <inheritdoc/>
    public string Infno => infno;

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var rows = call.Rows(Node);
        if (rows.Count > AddLines.LinesMax)
        {
            throw new GatewayRefusal($"一次最多上传{AddLines.LinesMax}条费用明细，请分批上传");
        }

        var asked = Asked.Of(call, rows[0]);
        var visit = rows[0].RequiredId("mdtrt_id");
        if (rows.Any(row => row.Id("mdtrt_id") != visit || row.Text("psn_no") != asked.Person))
        {
            throw new GatewayRefusal("一次上传的费用明细须属于同一人员的同一次就诊，请核对psn_no和mdtrt_id");
        }

        var lines = rows.Select(row => _reader.Read(call, Node, row)).ToList();
        return desk.RunAsync(
            call,
            asked,
            head => new AddLines(taken => call.Answer.Compose(json => _table.Rows(json, "result", taken, FeeLineWords.Value)))
            {
                Request = head,
                Visit = visit,
                Person = asked.Person!,
                Lines = lines,
            },
            cancellation
        );
    }
}
