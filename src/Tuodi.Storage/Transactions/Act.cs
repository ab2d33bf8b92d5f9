using Tuodi.Storage.Auditing;

namespace Tuodi.Storage.Transactions;

/// <summary>A request that changes something: decided on what stands, written with its answer in one transaction, done once however often it is sent.</summary>
public abstract class Act
{
    /// <summary>Who asks what.</summary>
    public required Request Request { get; init; }

    /// <summary>What decides the order: acts of one key are done one after the other.</summary>
    public abstract string Key { get; }

    /// <summary>What it is going to look at.</summary>
    public virtual Need Need => default;

    /// <summary>What the audit trail says of it beside the commit's own entry: of an act of a user, who did it to what; of what an institution sends nothing, since its message says who.</summary>
    /// <param name="done">How it was done.</param>
    public virtual Decision? Decision(Done done) => null;

    /// <summary>Decides and writes into the world; gives the answer that is stored.</summary>
    /// <exception cref="Refusal">It is not done.</exception>
    public abstract ValueTask<Done> RunAsync(World world);
}
