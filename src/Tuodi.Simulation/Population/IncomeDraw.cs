using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Gives households their fifth by income, exactly a fifth each, and an income within it.</summary>
internal static class IncomeDraw
{
    private const int Fifths = 5;
    private const int SizeMax = 6;

    public static void Draw(CountyPlan plan, long seed, IReadOnlyList<Household> households)
    {
        var dice = Dice.Of(seed, "income");
        var order = plan["income_order"];
        var (town, further, chance) = (order.Whole(0), order.Whole(1), order.Whole(2));
        var ranked = households
            .Select(each =>
                (
                    Household: each,
                    Score: (each.IsUrban ? town : 0) - (further * (Math.Min(each.Members.Count, SizeMax) - 1)) + dice.Between(0, chance - 1)
                )
            )
            .OrderBy(each => each.Score)
            .ThenBy(each => each.Household.Number)
            .Select(each => each.Household)
            .ToList();
        var curve = plan["income_points"].ToCurve();
        var toProvince = plan["income_of_province"][0] / plan["income_of_china"][0];
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var household = ranked[rank];
            household.Fifth = (int)((long)rank * Fifths / ranked.Count);
            household.Town = dice.Between(0, plan.Towns.Count - 1);
            var share = (household.Fifth * (Curve.Whole / Fifths)) + dice.Below(Curve.Whole / Fifths);
            household.Income = new Money((long)(curve.At(share) * toProvince * Fraction.Of(100)).RoundHalfUp());
        }
    }
}
