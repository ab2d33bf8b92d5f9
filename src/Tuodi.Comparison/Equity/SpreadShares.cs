using Tuodi.Kernel;

namespace Tuodi.Comparison.Equity;

/// <summary>What makes the differences between the places where households bear most and least, one element at a time.</summary>
/// <remarks>
/// For each household one element of the better place is put into the rules of the worse, and the household is settled again. What the elements make alone
/// does not add up to the whole: a cap binds only where the deductible lets something through. The rest is told as made together.
/// </remarks>
/// <param name="Households">How many households differ between places.</param>
/// <param name="Range">By how much they differ, together.</param>
/// <param name="Alone">How much of it each element makes alone.</param>
/// <param name="NotWorkedOut">For how many households an element could not be put in.</param>
public sealed record SpreadShares(
    int Households,
    Money Range,
    IReadOnlyDictionary<SpreadElement, Money> Alone,
    IReadOnlyDictionary<SpreadElement, int> NotWorkedOut
)
{
    /// <summary>What no element makes alone: elements that only work together, other layers, bases.</summary>
    public Money Together => new(Range.Fen - Alone.Values.Sum(amount => amount.Fen));

    /// <summary>The shares over all households of a run.</summary>
    internal static SpreadShares Of(EquityRun run, Substitution substitution)
    {
        var (count, range) = (0, Money.Zero);
        var alone = Enum.GetValues<SpreadElement>().ToDictionary(element => element, _ => Money.Zero);
        var open = Enum.GetValues<SpreadElement>().ToDictionary(element => element, _ => 0);
        for (var i = 0; i < run.Households.Count; i++)
        {
            var known = run.KnownOf(i);
            var (worst, best) = (known.MaxBy(outcome => outcome.Burden), known.MinBy(outcome => outcome.Burden));
            if (worst is null || best is null || worst.Burden == best.Burden)
            {
                continue;
            }

            count++;
            range += worst.Burden - best.Burden;
            foreach (var element in alone.Keys.ToList())
            {
                if (substitution.Burden(worst, best, element) is { } burden)
                {
                    alone[element] += worst.Burden - burden;
                }
                else
                {
                    open[element]++;
                }
            }
        }

        return new SpreadShares(count, range, alone, open);
    }
}
