using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>Takes a settlement back (2208, 2305): new entries with the amounts turned, the year as if it had not been.</summary>
/// <param name="settler">Facts and rules.</param>
/// <param name="answer">Words the answer.</param>
public sealed class ReverseSettlement(Settler settler, Func<SettlementOutcome, byte[]> answer) : Act
{
    /// <summary>The settlement.</summary>
    public required long Settlement { get; init; }

    /// <summary>The visit, or nothing where it is not said.</summary>
    public long? Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, Visit, Request.Sender);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var outcome = await Reversal
            .ApplyAsync(settler, world, Request, Settlement, Person, Visit, Request.Sender, false)
            .ConfigureAwait(false);
        return new Done(answer(outcome), outcome.Row.Id);
    }
}
