using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>Undoes what a request did whose answer the sender never saw (2601, 冲正); undoing twice does nothing more.</summary>
/// <param name="settler">Facts and rules.</param>
/// <param name="answer">Words the answer.</param>
public sealed class ReverseMessage(Settler settler, Func<byte[]> answer) : Act
{
    /// <summary>The sender's number of the request that is undone.</summary>
    public required string Original { get; init; }

    /// <summary>What it asked.</summary>
    public required string OriginalInfno { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, Request.Sender);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var message = await world.MessageAsync(Request.Sender, Original).ConfigureAwait(false);
        if (message?.Reference is not { } reference || message.Area != world.Area)
        {
            throw new Refusal("没有该原发送方报文ID的交易，无需冲正", "There is no request of this number to undo", RefusalKind.Missing);
        }

        if (message.Infno != OriginalInfno)
        {
            throw new Refusal($"原交易编号应为{message.Infno}", $"The request of this number was {message.Infno}");
        }

        switch (message.Infno)
        {
            case "2207" or "2207A" or "2304":
                await SettlementAsync(world, reference, false).ConfigureAwait(false);
                break;
            case "2208" or "2305":
                var reversal = await world.SettlementAsync(reference).ConfigureAwait(false);
                if (await IsLastWordAsync(world, reversal!).ConfigureAwait(false))
                {
                    await SettlementAsync(world, reversal!.Original, true).ConfigureAwait(false);
                }

                break;
            case "2201" or "2401":
                await MoveAsync(world, reference, VisitState.Cancelled).ConfigureAwait(false);
                break;
            case "2402":
                // A discharge that was taken back and made again by another request is not undone by repeating the first undoing.
                if ((await world.VisitAsync(reference).ConfigureAwait(false))?.MovedBy == Original)
                {
                    await MoveAsync(world, reference, VisitState.Open).ConfigureAwait(false);
                }

                break;
            default:
                throw new Refusal($"交易{message.Infno}不能冲正", $"Transaction {message.Infno} cannot be undone this way");
        }

        return new Done(answer(), reference);
    }

    // A reversal that was undone once and made again by another request is not undone by repeating the first undoing.
    private static async ValueTask<bool> IsLastWordAsync(World world, SettlementRow reversal)
    {
        var rows = await world.SettlementsAsync(reversal.Person, reversal.Year).ConfigureAwait(false);
        return rows.Last(row => row.Original == reversal.Original && row.Kind != SettlementKind.Corrected).Id == reversal.Id;
    }

    private async ValueTask SettlementAsync(World world, long id, bool live)
    {
        var settlement = await world.SettlementAsync(id).ConfigureAwait(false);
        var charges = await world.ChargesAsync(settlement!.Visit).ConfigureAwait(false);
        var stands = charges.First(charge => charge.Batch == settlement.Batch).Settlement == id;
        if (stands != live)
        {
            await Reversal.ApplyAsync(settler, world, Request, id, Person, null, Request.Sender, live).ConfigureAwait(false);
        }
    }

    private async ValueTask MoveAsync(World world, long id, string to)
    {
        if (await world.VisitAsync(id).ConfigureAwait(false) is not { } visit || visit.State == to || visit.State == VisitState.Cancelled)
        {
            return;
        }

        var move = new MoveVisit(to, _ => [])
        {
            Request = Request,
            Visit = id,
            Person = Person,
        };
        await move.RunAsync(world).ConfigureAwait(false);
    }
}
