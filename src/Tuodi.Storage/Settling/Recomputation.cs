using Tuodi.Kernel;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Storing;

namespace Tuodi.Storage.Settling;

/// <summary>Works a stored settlement out again from what is stored with it: facts, the year before, the policy's content hash.</summary>
public static class Recomputation
{
    /// <summary>The settled visit, which explains itself; its figures are those that are stored.</summary>
    /// <param name="policies">The rules.</param>
    /// <param name="history">The settlement.</param>
    /// <exception cref="Transactions.Refusal">The policy is no longer in the library.</exception>
    /// <exception cref="ProblemException">The figures come out otherwise than they are stored.</exception>
    public static SettledVisit Of(PolicyShelf policies, SettlementHistory history)
    {
        var first = history.First;
        var (person, visit) = FactsCodec.Read(first.Facts);
        var rulebook = policies.Of(first.Area, first.Policy, first.Day);
        var before = AccumulatorCodec.Read(history.Worked.Before, Layouts.Of(rulebook.Policy)).For(Layouts.Of(rulebook.Policy), first.Year);
        var settled = Settler.Settle(rulebook, person, visit, before);
        var stored = history.Figures;
        return
            Settler.Of(settled, stored.AccountPaid) == stored
            && WorkCodec.Figures(settled).SequenceEqual(WorkCodec.Read(history.Worked.Work))
            ? settled
            : throw new ProblemException(
                new Problem(
                    new Spot($"settlement {first.Area}-{first.Id}", 0, 0),
                    "Worked out again it comes to other figures than are stored",
                    "Compare the stored facts and the policy with a backup."
                )
            );
    }
}
