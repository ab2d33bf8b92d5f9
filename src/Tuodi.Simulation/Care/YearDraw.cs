using Tuodi.Kernel;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>Draws everybody's visits of the year, each person from dice of one's own.</summary>
public static class YearDraw
{
    /// <summary>The whole of <paramref>outpatient</paramref> of <see cref="Draw"/>.</summary>
    public const int AllOutpatient = 100;

    /// <summary>The visits in the order of persons.</summary>
    /// <param name="county">The county.</param>
    /// <param name="outpatient">How many of 100 general outpatient visits are drawn; the others are left out, and the report says so.</param>
    public static IReadOnlyList<PlannedVisit> Draw(County county, int outpatient = AllOutpatient)
    {
        var plan = county.Plan;
        var stays = new StayDraw(county);
        var visits = new VisitDraw(county, outpatient);
        var days = DateTime.IsLeapYear(plan.Year) ? 366 : 365;
        var year = new List<PlannedVisit>();
        foreach (var resident in county.Residents)
        {
            visits.Add(resident, days, year);
            stays.Add(resident, days, year);
        }

        return year;
    }

    /// <summary>What all care of a person of a scheme costs in a year, in yuan.</summary>
    internal static Fraction CostAYear(CountyPlan plan, int scheme) =>
        (plan["stays"][scheme] * plan["cost_of_stay"][scheme])
        + (plan["outpatient_visits"][scheme] * plan["cost_of_visit"][scheme])
        + (plan["chronic_visits"][scheme] * plan["cost_of_chronic"][scheme]);
}
