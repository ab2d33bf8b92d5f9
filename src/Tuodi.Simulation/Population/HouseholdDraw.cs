using Tuodi.Recipients.Register;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Deals persons into households: each has an adult, many a couple, children go to adults who could be their parents.</summary>
internal sealed class HouseholdDraw(CountyPlan plan, int persons, long seed)
{
    private const int Adult = 4; // twenty years, in groups of five
    private const int ParentFrom = 5;
    private const int ParentTo = 11;
    private const int YearsABand = 5;
    private const int Generation = 18;
    private readonly Dice _dice = Dice.Of(seed, "households");
    private readonly AgePool _pool = new(plan, persons);
    private readonly List<Resident> _residents = new(persons);

    public (IReadOnlyList<Household> Households, IReadOnlyList<Resident> Residents) Draw()
    {
        var sizes = Sizes();
        var urban = plan["urban_share"].Thousandths[0];
        var households = sizes.Select((_, i) => new Household(i, _dice.Hits(urban, 100_000))).ToList();

        // Heads first: whatever is left at the end, no household is without an adult.
        foreach (var household in households)
        {
            Put(household, _pool.Take(_dice, Adult, _pool.Bands) ?? _pool.Take(_dice, 0, _pool.Bands), HouseholdRelation.Head);
        }

        var couples = plan["couple_share"].Whole(0);
        foreach (var household in households.Where(each => sizes[each.Number] > 1 && _dice.Hits(couples, 1000)))
        {
            var head = household.Members[0];
            var band = head.Age / YearsABand;
            Put(household, _pool.Take(_dice, Math.Max(Adult, band - 1), band + 1, !head.IsMale), HouseholdRelation.Spouse);
        }

        var open = households.Where(each => each.Members.Count < sizes[each.Number]).ToList();
        foreach (var household in open.Where(each => each.Members[0].Age / YearsABand is >= ParentFrom and <= ParentTo))
        {
            while (household.Members.Count < sizes[household.Number] && _pool.Take(_dice, 0, Adult - 1) is { } child)
            {
                Put(household, child, Likely(household.Members[0].Age, child.Age));
            }
        }

        foreach (var household in open)
        {
            while (household.Members.Count < sizes[household.Number])
            {
                var who = _pool.Take(_dice, 0, _pool.Bands);
                Put(household, who, Likely(household.Members[0].Age, who?.Age ?? 0));
            }
        }

        return (households, _residents);
    }

    private List<int> Sizes()
    {
        var weights = plan["household_sizes"].Thousandths;
        var sizes = new List<int>();
        for (var left = persons; left > 0; left -= sizes[^1])
        {
            sizes.Add(Math.Min(left, _dice.Place(weights) + 1));
        }

        return sizes;
    }

    // Who else lives there is taken for what the ages make likely.
    private static string Likely(int head, int age) =>
        head - age >= Generation ? HouseholdRelation.Child
        : age - head >= Generation ? HouseholdRelation.Parent
        : HouseholdRelation.Other;

    private void Put(Household household, (int Age, bool IsMale)? who, string relation)
    {
        if (who is var (age, isMale))
        {
            var resident = new Resident(_residents.Count, age, isMale) { Household = household, Relation = relation };
            household.Add(resident);
            _residents.Add(resident);
        }
    }
}
