using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 5204: the fee lines of a settlement, or of a whole visit where none is named (费用明细查询).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class FeeLineQuery(Desk desk, FieldTable fields) : IGatewayTransaction
{
    private readonly AnswerTable _table = new(fields, "5204", string.Empty);

    /// <inheritdoc/>
    public string Infno => "5204";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var asked = Asked.Of(call, node);
        var (visit, settlement) = (node.RequiredId("mdtrt_id"), node.Id("setl_id"));
        var institution = call.Envelope.FixmedinsCode;
        var found = await desk.ReadAsync(asked, world => ReadAsync(world, visit, settlement, asked.Person!, institution), cancellation);
        return call.Answer.CompleteList(json =>
        {
            foreach (var line in found.Lines)
            {
                var content = VisitDetails.Of(line.Content);
                _table.Row(json, field => Value(found, line, content, field));
            }
        });
    }

    private static async ValueTask<FoundLines> ReadAsync(World world, long id, long? settlement, string person, string institution)
    {
        var visit = await world.VisitAsync(id);
        if (visit is null || visit.Institution != institution || visit.Person != person)
        {
            throw new Refusal(
                "本机构没有该人员的该次就诊，请核对mdtrt_id和psn_no",
                "This institution has no such visit of this person",
                RefusalKind.Missing
            );
        }

        var row = settlement is { } known ? await world.SettlementAsync(known) : null;
        if (settlement is not null && row?.Visit != id)
        {
            throw new Refusal("该就诊没有该结算ID的结算", "The visit has no settlement of this number", RefusalKind.Missing);
        }

        var charges = await world.ChargesAsync(id);
        var lines = (await world.LinesAsync(id)).Where(line => line.Active && (row is null || line.Batch == row.Batch)).ToList();
        var items = await world.CatalogueAsync([.. lines.Select(line => line.Code)]);
        return new FoundLines(
            visit,
            lines,
            row is null
                ? charges.ToDictionary(charge => charge.Batch, charge => charge.Settlement, StringComparer.Ordinal)
                : new Dictionary<string, long?>(StringComparer.Ordinal) { [row.Batch] = row.Id },
            items
        );
    }

    private static object? Value(FoundLines found, FeeLineRow line, VisitDetails content, string field)
    {
        var day = Instants.Day(line.Occurred);
        var item = found.Items[line.Code].FirstOrDefault(each => each.ValidFrom <= day && (each.ValidTo is not { } end || day <= end));
        return field switch
        {
            "mdtrt_id" => $"{found.Visit.Id}",
            "setl_id" => found.Settlements[line.Batch] is { } id ? $"{id}" : null,
            "med_type" => content.Text(field) ?? found.Visit.MedType,
            "fee_ocur_time" => BeijingDays.At(line.Occurred),
            "rx_drord_no" => content.Text("rxno") ?? content.Text("drord_no"),
            "hilist_code" or "med_list_codg" => line.Code,
            "hilist_name" => item?.Name,
            "list_type" => item?.List,
            "medins_list_codg" => line.LocalCode,
            _ => FeeLineWords.Value(line, field) ?? content.Text(field),
        };
    }
}
