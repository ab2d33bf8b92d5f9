using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Finds a settlement row of the institution by its number, or the one that stands for a visit.</summary>
/// <param name="desk">The service.</param>
internal sealed class SettlementFinder(Desk desk)
{
    /// <summary>The row as an answer shows it, and whether the settlement was undone later.</summary>
    /// <exception cref="GatewayRefusal">The institution has no such settlement of this person.</exception>
    public Task<(SettlementOutcome Outcome, bool IsTakenBack)> FindAsync(GatewayCall call, CancellationToken cancel)
    {
        var node = call.Node("data");
        var settlement = node.Id("setl_id");
        var asked = Asked.Of(call, node);
        if (settlement is null && asked.Visit is null)
        {
            throw new GatewayRefusal("setl_id（结算ID）和mdtrt_id（就诊ID）至少填写一项");
        }

        return desk.ReadAsync(asked, world => ReadAsync(world, asked, settlement, call.Envelope.FixmedinsCode), cancel);
    }

    private static async ValueTask<(SettlementOutcome Outcome, bool IsTakenBack)> ReadAsync(
        World world,
        Asked asked,
        long? settlement,
        string institution
    )
    {
        var id = settlement ?? await StandingAsync(world, asked.Visit!.Value);
        var row = id is { } known ? await world.SettlementAsync(known) : null;
        if (row is null || row.Institution != institution || row.Person != asked.Person || (asked.Visit ?? row.Visit) != row.Visit)
        {
            throw new Refusal(
                "本机构没有该人员的该笔结算，请核对setl_id、mdtrt_id和psn_no",
                "This institution has no such settlement of this person",
                RefusalKind.Missing
            );
        }

        var file = await world.PersonAsync(row.Person);
        var visit = await world.VisitAsync(row.Visit);
        var charges = await world.ChargesAsync(row.Visit);
        var rows = await world.SettlementsAsync(row.Person, row.Year);
        var stands = charges.First(charge => charge.Batch == row.Batch).Settlement == row.Original;
        var relation = file!.Insurance.Last(each => each.Scheme == row.Scheme && each.ValidFrom <= row.Day);
        var before = rows.LastOrDefault(each => each.Original == row.Original && each.Id < row.Id);
        var outcome = new SettlementOutcome(row, Layers(row, before), file, relation, visit!, (await world.InstitutionAsync(institution))!);
        return (outcome, !stands && row.Kind != SettlementKind.Reversed);
    }

    private static async ValueTask<long?> StandingAsync(World world, long visit) =>
        (await world.ChargesAsync(visit)).LastOrDefault(charge => charge.Settlement is not null)?.Settlement;

    // A row keeps the work that stood when it was made: of a reversal that which it undid, of a correction that which now holds.
    private static List<LayerFigures> Layers(SettlementRow row, SettlementRow? before)
    {
        var now = WorkCodec.Read(row.Work);
        return row.Kind switch
        {
            SettlementKind.Reversed => [.. now.Select(layer => layer with { Paid = -layer.Paid })],
            SettlementKind.Corrected when before is not null =>
            [
                .. now,
                .. WorkCodec.Read(before.Work).Select(layer => layer with { Paid = -layer.Paid }),
            ],
            _ => [.. now],
        };
    }
}
