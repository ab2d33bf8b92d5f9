using Tuodi.Comparison.Places;
using Tuodi.Kernel;

namespace Tuodi.Comparison.Equity;

/// <summary>What the households that a place knows come to there together.</summary>
/// <param name="Place">The place.</param>
/// <param name="Households">How many are known.</param>
/// <param name="Bill">Their bills.</param>
/// <param name="Insurance">What insurance paid.</param>
/// <param name="Assistance">What assistance paid, but for the second round.</param>
/// <param name="SecondRound">What the second round paid.</param>
/// <param name="Others">What others paid.</param>
/// <param name="Burden">What is left with the households.</param>
public sealed record PlaceSum(
    Place Place,
    int Households,
    Money Bill,
    Money Insurance,
    Money Assistance,
    Money SecondRound,
    Money Others,
    Money Burden
)
{
    /// <summary>Assistance as a share of what insurance left; nothing where it left nothing.</summary>
    public Fraction? Relief => Bill - Insurance is { Fen: > 0 } left ? Fraction.Of((Assistance + SecondRound).Fen, left.Fen) : null;

    /// <summary>The burden as a share of the bills; nothing where there are none.</summary>
    public Fraction? Share => Bill.Fen > 0 ? Fraction.Of(Burden.Fen, Bill.Fen) : null;

    /// <summary>The sums of outcomes, those that are not known left out.</summary>
    public static PlaceSum Of(Place place, IEnumerable<Outcome> outcomes)
    {
        var known = outcomes.Where(outcome => outcome.Missing is null).ToList();
        return new PlaceSum(
            place,
            known.Count,
            new Money(known.Sum(outcome => outcome.Household.Bill)),
            Sum(outcome => outcome.Insurance),
            Sum(outcome => outcome.Assistance),
            Sum(outcome => outcome.SecondRound),
            Sum(outcome => outcome.Others),
            Sum(outcome => outcome.Burden)
        );

        Money Sum(Func<Outcome, Money> of) => new(known.Sum(outcome => of(outcome).Fen));
    }
}
