using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Gives recipient categories to households of the poorest fifth, as many persons as the platform counts; some statuses begin or end within the year, some become known late.</summary>
internal sealed class StatusDraw
{
    private const int YearsBefore = 4;
    private const int OrphanTo = 17;
    private readonly CountyPlan _plan;
    private readonly int _persons;
    private readonly Dice _dice;
    private readonly Queue<Household> _rural;
    private readonly Queue<Household> _urban;

    private StatusDraw(CountyPlan plan, long seed, IReadOnlyList<Household> households, int persons)
    {
        (_plan, _persons) = (plan, persons);
        _dice = Dice.Of(seed, "status");
        var poor = households.Where(each => each.Fifth == 0).ToList();
        _dice.Shuffle(poor);
        _rural = new Queue<Household>(poor.Where(each => !each.IsUrban));
        _urban = new Queue<Household>(poor.Where(each => each.IsUrban));
    }

    public static void Draw(CountyPlan plan, long seed, IReadOnlyList<Household> households, int persons)
    {
        var draw = new StatusDraw(plan, seed, households, persons);
        var shares = plan["recipient_shares"];
        var other = plan["other_split"];
        var urban = plan["recipient_urban"][0] / Fraction.Of(100);
        draw.Alone("special-hardship", shares[1], each => each.Age >= AgeClass.Old);
        draw.Alone("orphan", other[1], each => each.Age <= OrphanTo);
        draw.Whole("minimum-living", shares[0], urban);
        draw.Whole("marginal", shares[2], urban);
        draw.Whole("monitored", shares[3], Fraction.Zero);
        draw.Whole("returned-to-poverty", other[0], Fraction.Zero);
        draw.Whole("illness-impoverished", other[2], urban);
        draw.Whole("other", other[3], urban);
    }

    private long Count(Fraction perThousand) => (long)(perThousand * Fraction.Of(_persons) / Fraction.Of(1000)).RoundHalfUp();

    // Special hardship and orphans are persons, not families.
    private void Alone(string category, Fraction perThousand, Func<Resident, bool> fits)
    {
        var fit = _rural.Concat(_urban).SelectMany(each => each.Members).Where(each => each.Status is null && fits(each)).ToList();
        _dice.Shuffle(fit);
        foreach (var person in fit.Take((int)Count(perThousand)))
        {
            person.Status = Drawn(category);
        }
    }

    private void Whole(string category, Fraction perThousand, Fraction urban)
    {
        var all = Count(perThousand);
        var inTowns = (long)(Fraction.Of(all) * urban).RoundHalfUp();
        Fill(_urban, category, inTowns);
        Fill(_rural, category, all - inTowns);
    }

    private void Fill(Queue<Household> from, string category, long persons)
    {
        for (var left = persons; left > 0 && from.TryDequeue(out var household); )
        {
            var status = Drawn(category);
            foreach (var member in household.Members.Where(member => member.Status is null).Take((int)left))
            {
                member.Status = status;
                left--;
            }
        }
    }

    private Status Drawn(string category)
    {
        var first = new DateOnly(_plan.Year, 1, 1);
        var days = DateTime.IsLeapYear(_plan.Year) ? 366 : 365;
        if (!_dice.Hits(_plan["status_begins"].Whole(0), 1000))
        {
            var from = first.AddMonths(-_dice.Between(1, YearsBefore * 12));
            var end = _dice.Hits(_plan["status_ends"].Whole(0), 1000) ? first.AddDays(_dice.Between(30, days - 1)) : (DateOnly?)null;
            return new Status(category, from, end, from);
        }

        var began = first.AddDays(_dice.Between(0, days - 31));
        var delay = _plan["status_delay"];
        var late = _dice.Hits(_plan["status_late"].Whole(0), 1000) ? _dice.Between(delay.Whole(0), delay.Whole(1)) : 0;
        return new Status(category, began, null, began.AddDays(late));
    }
}
