using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Insures everybody: employees in work, retired employees, and all others as residents.</summary>
internal static class CoverDraw
{
    private const int WorkFrom = 20;
    private const int MenRetire = 60;
    private const int WomenRetire = 55;

    public static void Draw(CountyPlan plan, long seed, IReadOnlyList<Resident> residents)
    {
        var dice = Dice.Of(seed, "cover");
        var insured = plan["insured"];
        var whole = insured[0] + insured[1] + insured[2];
        var weights = plan["employee_weights"];
        var balance = plan["account_balance"];
        Give(residents.Where(each => each.Age >= WorkFrom && !CanBeRetired(each)), Cover.Employee, insured[1]);
        Give(residents.Where(CanBeRetired), Cover.Retired, insured[2]);

        void Give(IEnumerable<Resident> among, Cover cover, Fraction figure)
        {
            var all = among.ToList();
            var chances = new Chances(figure * Fraction.Of(residents.Count) / whole, all.Sum(Weight));
            foreach (var each in all.Where(each => chances.Hits(dice, Weight(each))))
            {
                each.Cover = cover;
                each.Balance = new Money(dice.Between(100 * balance.Whole(0), 100 * balance.Whole(1)));
            }
        }

        long Weight(Resident resident) => weights.Whole(resident.Household.IsUrban ? 0 : 1);
    }

    private static bool CanBeRetired(Resident resident) => resident.Age >= (resident.IsMale ? MenRetire : WomenRetire);
}
