using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Gives illnesses: serious ones, and chronic ones that a person is enrolled for.</summary>
internal static class HealthDraw
{
    public static void Draw(CountyPlan plan, long seed, IReadOnlyList<Resident> residents)
    {
        var dice = Dice.Of(seed, "health");
        var serious = plan["serious_weights"];
        var share = plan["serious_share"][0] / Fraction.Of(100_000);
        var ill = new Chances(
            share * Fraction.Of(residents.Count),
            residents.Sum(each => (long)serious.Whole(AgeClass.OfIllness(each.Age)))
        );
        foreach (var each in residents)
        {
            each.IsSerious = ill.Hits(dice, serious.Whole(AgeClass.OfIllness(each.Age)));
            each.IsChronic = each.IsSerious;
        }

        var chronic = plan["chronic_weights"];
        var often = plan["chronic_visits_a_year"].Values;
        var mean = often.Aggregate(Fraction.Zero, (sum, visits) => sum + visits) / Fraction.Of(often.Count);
        foreach (var scheme in residents.GroupBy(each => each.Scheme))
        {
            var visits = plan["chronic_visits"][scheme.Key] * Fraction.Of(scheme.Count());
            var left = visits - (plan["serious_visits_a_year"][0] * Fraction.Of(scheme.Count(each => each.IsSerious)));
            var others = scheme.Where(each => !each.IsSerious).ToList();
            var enrolled = new Chances(
                Fraction.Max(left, Fraction.Zero) / mean,
                others.Sum(each => (long)chronic.Whole(AgeClass.OfIllness(each.Age)))
            );
            foreach (var each in others)
            {
                each.IsChronic = enrolled.Hits(dice, chronic.Whole(AgeClass.OfIllness(each.Age)));
            }
        }
    }
}
