using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Files;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions.Files;
using Tuodi.Storage.Files;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>Transaction 3202: compares an uploaded file line by line with our settlements and makes the file of differences (对明细账).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="codes">Which kind of clearing a kind of care has.</param>
public sealed class ReconcileDetails(Desk desk, FieldTable fields, CodeMaps codes) : IGatewayTransaction
{
    private const string Settlements =
        "select id as Id, visit as Visit, original as Original, area as Area, person as Person, med_type as MedType, kind as Kind, msgid as Msgid, "
        + "total as Total, fund_total as Funds, account_paid as Account from settlement "
        + $"where {StatementPeriod.Condition} order by id";

    private readonly AnswerTable _table = new(fields, "3202", "fileinfo");

    /// <inheritdoc/>
    public string Infno => "3202";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var period = StatementPeriod.Read(call, node);
        var file = await StoredFiles.FindAsync(desk, call, node.RequiredText("file_qury_no"), cancellation);
        var lines = TabFile.Read(file.Content, StatementLine.Columns, TabFileLimits.Default).Select(StatementLine.Of).ToList();
        var ours = await desk.QueryAsync<StatementRow>(Settlements, period.Parameters(call.Envelope.FixmedinsCode), cancellation);
        var counted = ours.Where(row => period.Has(row.Area, row.MedType, row.Kind == SettlementKind.Reversed, codes)).ToList();
        var name = $"{call.Envelope.FixmedinsCode}_{period.From:yyyyMMdd}_{period.To:yyyyMMdd}";
        var content = TabFile.Write($"{name}.txt", StatementComparison.Rows(lines, counted));
        return await desk.RunForInstitutionAsync(
            call,
            head => new StoreFile(row =>
                call.Answer.Compose(json =>
                {
                    json.WritePropertyName("fileinfo");
                    _table.Row(json, field => Value(row, field));
                })
            )
            {
                Request = head,
                Name = $"{name}.zip",
                Content = content,
            },
            cancellation
        );
    }

    private static object? Value(StoredFileRow row, string field) =>
        field switch
        {
            "file_qury_no" => row.Id,
            "filename" => row.Name,
            "dld_endtime" => BeijingDays.At(row.Until),
            _ => null,
        };
}
