using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Visits;

/// <summary>Discharges (2402), takes a discharge back (2405), or takes a registration or admission back (2202, 2404).</summary>
/// <param name="to">Where the visit is to stand.</param>
/// <param name="answer">Words the answer.</param>
public sealed class MoveVisit(string to, Func<VisitRow, byte[]> answer) : Act
{
    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>When it ends, in microseconds; only for a discharge.</summary>
    public long? Ended { get; init; }

    /// <summary>Joins what was told before with what is told now, or nothing where nothing is told.</summary>
    public Func<byte[], byte[]>? Details { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(null, Visit, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var visit = await Standing.VisitAsync(world, Visit, Person, Request.Sender).ConfigureAwait(false);
        var charges = await world.ChargesAsync(Visit).ConfigureAwait(false);
        Check(visit, charges);
        if (Ended is { } ended)
        {
            Standing.NotToCome(world, ended, "出院时间", "The discharge");
        }

        var moved = visit with
        {
            State = to,
            Ended = to == VisitState.Ended ? Ended : null,
            MovedBy = Request.Msgid,
            Details = Details is null ? visit.Details : Details(visit.Details),
        };
        world.Update(moved);
        return new Done(answer(moved), Visit);
    }

    private void Check(VisitRow visit, IReadOnlyList<ChargeRow> charges)
    {
        var settled = charges.Any(charge => charge.Settlement is not null);
        if (to == VisitState.Cancelled && settled)
        {
            throw new Refusal("该就诊已有结算，须先撤销结算", "The visit has a settlement, which must be reversed first");
        }

        if (to == VisitState.Cancelled && charges.Any(charge => charge.Lines > 0))
        {
            throw new Refusal("该就诊已有费用明细，须先撤销费用明细", "The visit has fee lines, which must be taken back first");
        }

        if (to == VisitState.Open && visit.State != VisitState.Ended)
        {
            throw new Refusal("该就诊没有出院登记", "The visit has no discharge that could be taken back");
        }

        if (to == VisitState.Open && settled)
        {
            throw new Refusal("该就诊已有结算，须先撤销结算", "The visit has a settlement, which must be reversed first");
        }

        if (to == VisitState.Ended && visit.State == VisitState.Ended)
        {
            throw new Refusal("该就诊已办理出院", "The visit has been discharged already");
        }

        if (to == VisitState.Ended && Ended < visit.Begun)
        {
            throw new Refusal("出院时间早于入院时间", "The discharge lies before the admission");
        }
    }
}
