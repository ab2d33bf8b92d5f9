using Tuodi.Kernel;

namespace Tuodi.Comparison.Equity;

/// <summary>What makes places leave households more than the best place does, one element at a time.</summary>
/// <remarks>
/// For each household, and each place that leaves it more than the place that leaves it least, one element of the best place is put into the other's rules, and
/// the household is settled again. What the elements make alone does not add up to the whole: a cap binds only where the deductible lets something through. The
/// rest is told as made together.
/// </remarks>
/// <param name="Cases">How many households in how many places bear more than in the best place.</param>
/// <param name="Excess">By how much, together.</param>
/// <param name="Alone">How much of it each element makes alone.</param>
/// <param name="NotWorkedOut">In how many cases an element could not be put in.</param>
public sealed record SpreadShares(
    int Cases,
    Money Excess,
    IReadOnlyDictionary<SpreadElement, Money> Alone,
    IReadOnlyDictionary<SpreadElement, int> NotWorkedOut
)
{
    /// <summary>What no element makes alone: elements that only work together, other layers, bases.</summary>
    public Money Together => new(Excess.Fen - Alone.Values.Sum(amount => amount.Fen));

    /// <summary>The shares over all households of a run.</summary>
    internal static SpreadShares Of(EquityRun run, Substitution substitution)
    {
        var (cases, excess) = (0, Money.Zero);
        var alone = Enum.GetValues<SpreadElement>().ToDictionary(element => element, _ => Money.Zero);
        var open = Enum.GetValues<SpreadElement>().ToDictionary(element => element, _ => 0);
        for (var i = 0; i < run.Households.Count; i++)
        {
            var known = run.KnownOf(i);
            var best = known.MinBy(outcome => outcome.Burden);
            foreach (var outcome in known.Where(outcome => outcome.Burden > best!.Burden))
            {
                cases++;
                excess += outcome.Burden - best!.Burden;
                foreach (var element in Enum.GetValues<SpreadElement>())
                {
                    if (substitution.Burden(outcome, best, element) is { } burden)
                    {
                        alone[element] += outcome.Burden - burden;
                    }
                    else
                    {
                        open[element]++;
                    }
                }
            }
        }

        return new SpreadShares(cases, excess, alone, open);
    }
}
