using System.Globalization;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>Takes a settlement of whichever institution back because handling staff (经办人员) say so and why; the same as the institution's own reversal otherwise.</summary>
/// <param name="settler">Facts and rules.</param>
/// <param name="answer">Words the answer.</param>
public sealed class WithdrawSettlement(Settler settler, Func<SettlementOutcome, byte[]> answer) : Act
{
    /// <summary>The settlement.</summary>
    public required long Settlement { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last row of the settlement's history as the asker saw it.</summary>
    public required long Seen { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, null);

    /// <inheritdoc/>
    public override Decision Decision(Done done) =>
        new(
            Request.Operator,
            TrailAct.SettlementsReverse,
            string.Create(CultureInfo.InvariantCulture, $"{Settlement} {Request.Area} {done.Reference}"),
            Request.Content
        );

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var target =
            await world.SettlementAsync(Settlement).ConfigureAwait(false)
            ?? throw new Refusal("没有该结算ID的结算信息", "There is no settlement of this number", RefusalKind.Missing);
        var rows = await world.SettlementsAsync(target.Person, target.Year).ConfigureAwait(false);
        if (rows.Last(row => row.Original == target.Original).Id != Seen)
        {
            throw new Refusal("该结算已有变更，请重新查询后再试", "The settlement has changed meanwhile: read it again", RefusalKind.Stale);
        }

        var outcome = await Reversal.ApplyAsync(settler, world, Request, Settlement, Person, null, null, false).ConfigureAwait(false);
        world.Insert(
            new ReversalReasonRow
            {
                Area = world.Area,
                Settlement = outcome.Row.Id,
                Reason = Reason,
                Operator = Request.Operator,
                At = world.Now,
            }
        );
        return new Done(answer(outcome), outcome.Row.Id);
    }
}
