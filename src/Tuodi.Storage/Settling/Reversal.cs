using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>What a reversal and its own reversal have in common.</summary>
internal static class Reversal
{
    /// <summary>Takes a settlement back, or puts it in force again.</summary>
    /// <param name="settler">Facts and rules.</param>
    /// <param name="world">The world.</param>
    /// <param name="request">Who asks what.</param>
    /// <param name="settlement">The settlement.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="visitId">The visit, or nothing where it is not said.</param>
    /// <param name="institution">The institution that must have made it, or nothing where any may.</param>
    /// <param name="live">Whether it is to stand.</param>
    /// <exception cref="Refusal">There is no such settlement, or it stands so already.</exception>
    public static async ValueTask<SettlementOutcome> ApplyAsync(
        Settler settler,
        World world,
        Request request,
        long settlement,
        string person,
        long? visitId,
        string? institution,
        bool live
    )
    {
        var target = await world.SettlementAsync(settlement).ConfigureAwait(false);
        if (
            target is null
            || (institution ?? target.Institution) != target.Institution
            || target.Person != person
            || target.Kind != SettlementKind.Settled
        )
        {
            throw new Refusal(
                "本机构没有该结算ID的结算信息",
                "This institution has no settlement of this number for this person",
                RefusalKind.Missing
            );
        }

        if (visitId is { } said && said != target.Visit)
        {
            throw new Refusal("结算ID与就诊ID不一致", "The settlement is not of this visit");
        }

        var visit = await Standing.VisitAsync(world, target.Visit, person, target.Institution).ConfigureAwait(false);
        var charge = (await world.ChargesAsync(target.Visit).ConfigureAwait(false)).First(each => each.Batch == target.Batch);
        Check(target, charge, live);
        var place = await world.InstitutionAsync(target.Institution).ConfigureAwait(false);

        var change = new YearChange(settler, world, request);
        var (row, layers) = await change.ApplyAsync(target, live).ConfigureAwait(false);
        world.Update(charge with { Settlement = live ? target.Id : null });
        var file = await Standing.PersonAsync(world, person).ConfigureAwait(false);
        var relation = Standing.RelationOf(file, target.Scheme, target.Day);
        return new SettlementOutcome(row, layers, file, relation, visit, place!) { Corrected = change.Corrected };
    }

    private static void Check(SettlementRow target, ChargeRow charge, bool live)
    {
        if (!live && charge.Settlement != target.Id)
        {
            throw new Refusal("该结算已撤销", "This settlement has been reversed already");
        }

        var isSame =
            (charge.Total, charge.OwnPay, charge.OverLimit, charge.FirstPay, charge.InPolicy)
            == (target.Total, target.OwnPay, target.OverLimit, target.FirstPay, target.InPolicy);
        if (live && (charge.Settlement is not null || !isSame))
        {
            throw new Refusal("该结算撤销后费用已变更，不能恢复", "The fee lines have changed since this settlement was reversed");
        }
    }
}
