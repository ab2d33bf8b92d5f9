using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Visits;

/// <summary>Changes what is told of a visit (2203, 2203A, 2403).</summary>
/// <param name="answer">Words the answer.</param>
public sealed class ChangeVisit(Func<VisitRow, byte[]> answer) : Act
{
    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The kind of care, or nothing where it stays.</summary>
    public string? MedType { get; init; }

    /// <summary>The kind of visit in the words of policies, or nothing where it stays.</summary>
    public string? Kind { get; init; }

    /// <summary>When it began, or nothing where that stays.</summary>
    public long? Begun { get; init; }

    /// <summary>The disease, or nothing where it stays.</summary>
    public string? Disease { get; init; }

    /// <summary>Joins what was told before with what is told now.</summary>
    public required Func<byte[], byte[]> Details { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(null, Visit, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var visit = await Standing.VisitAsync(world, Visit, Person, Request.Sender).ConfigureAwait(false);
        var charges = await world.ChargesAsync(Visit).ConfigureAwait(false);
        if (charges.Any(charge => charge.Settlement is not null))
        {
            Check(visit);
        }

        if (Begun is { } begun)
        {
            Standing.NotToCome(world, begun, "就诊开始时间", "The visit");
        }

        var changed = visit with
        {
            MedType = MedType ?? visit.MedType,
            Kind = Kind ?? visit.Kind,
            Begun = Begun ?? visit.Begun,
            Disease = Disease ?? visit.Disease,
            Details = Details(visit.Details),
        };
        world.Update(changed);
        return new Done(answer(changed), Visit);
    }

    private void Check(VisitRow visit)
    {
        if (MedType is not null && MedType != visit.MedType)
        {
            throw new Refusal("该就诊已有结算，不能变更医疗类别", "The visit has a settlement: its kind of care can no longer change");
        }

        if (Begun is { } begun && Instants.Day(begun) != Instants.Day(visit.Begun))
        {
            throw new Refusal("该就诊已有结算，不能变更就诊开始日期", "The visit has a settlement: the day it began can no longer change");
        }
    }
}
