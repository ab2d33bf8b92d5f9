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
        var elements = Enum.GetValues<SpreadElement>();
        var parts = new SpreadShares[run.Households.Count];
        Parallel.For(0, parts.Length, i => parts[i] = Of(run.KnownOf(i), elements, substitution));
        return new SpreadShares(
            parts.Sum(part => part.Cases),
            new Money(parts.Sum(part => part.Excess.Fen)),
            elements.ToDictionary(element => element, element => new Money(parts.Sum(part => part.Alone[element].Fen))),
            elements.ToDictionary(element => element, element => parts.Sum(part => part.NotWorkedOut[element]))
        );
    }

    private static SpreadShares Of(IReadOnlyList<Outcome> known, SpreadElement[] elements, Substitution substitution)
    {
        var best = known.MinBy(outcome => outcome.Burden);
        var worse = known.Where(outcome => outcome.Burden > best!.Burden).ToList();
        var alone = elements.ToDictionary(element => element, _ => Money.Zero);
        var open = elements.ToDictionary(element => element, _ => 0);
        foreach (var outcome in worse)
        {
            foreach (var element in elements)
            {
                if (substitution.Burden(outcome, best!, element) is { } burden)
                {
                    alone[element] += outcome.Burden - burden;
                }
                else
                {
                    open[element]++;
                }
            }
        }

        return new SpreadShares(worse.Count, new Money(worse.Sum(outcome => (outcome.Burden - best!.Burden).Fen)), alone, open);
    }
}
