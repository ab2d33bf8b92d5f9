using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>So many persons of each sex and five years of age as the county is to have; households are dealt from it until it is empty, so that its shares hold exactly.</summary>
internal sealed class AgePool
{
    private const int BandYears = 5;
    private readonly long[] _left;

    public AgePool(CountyPlan plan, int persons)
    {
        var shares = plan["men_by_age"].Values.Concat(plan["women_by_age"].Values).ToList();
        Bands = shares.Count / 2;
        var whole = shares.Aggregate(Fraction.Zero, (sum, share) => sum + share);
        var exact = shares.ConvertAll(share => share * Fraction.Of(persons) / whole);
        _left = [.. exact.Select(each => (long)each.Floor())];
        var missing = persons - (int)_left.Sum();
        var most = Enumerable.Range(0, _left.Length).OrderByDescending(i => exact[i] - Fraction.Of(_left[i])).ThenBy(i => i);
        foreach (var i in most.Take(missing))
        {
            _left[i]++;
        }
    }

    /// <summary>How many groups of five years there are.</summary>
    public int Bands { get; }

    /// <summary>Takes a person from some groups, as likely as there are persons left; nothing where there are none.</summary>
    /// <param name="dice">The dice.</param>
    /// <param name="from">The first group of five years.</param>
    /// <param name="to">The last group.</param>
    /// <param name="isMale">The sex, or nothing for either.</param>
    public (int Age, bool IsMale)? Take(Dice dice, int from, int to, bool? isMale = null)
    {
        var weights = new long[_left.Length];
        for (var i = 0; i < _left.Length; i++)
        {
            var (band, male) = (i % Bands, i < Bands);
            weights[i] = band >= from && band <= to && (isMale ?? male) == male ? _left[i] : 0;
        }

        if (weights.All(weight => weight == 0))
        {
            return null;
        }

        var at = dice.Place(weights);
        _left[at]--;
        return ((at % Bands * BandYears) + dice.Between(0, BandYears - 1), at < Bands);
    }
}
