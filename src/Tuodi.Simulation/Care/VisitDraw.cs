using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>Draws outpatient visits: general ones, which few make often and many seldom, and chronic ones of those who are enrolled for them.</summary>
internal sealed class VisitDraw
{
    private const int FirstHour = 8;
    private const int LastHour = 13;
    private const int Thousand = 1000;
    private readonly County _county;
    private readonly CountyPlan _plan;
    private readonly int _outpatient;
    private readonly Places _places;
    private readonly LevelCosts _costs;
    private readonly LevelCosts _chronicCosts;
    private readonly Curve _count;
    private readonly Curve _spread;
    private readonly Chances[] _visits = new Chances[2];

    public VisitDraw(County county, int outpatient)
    {
        (_county, _plan, _outpatient) = (county, county.Plan, outpatient);
        _places = new Places(_plan);
        _costs = new LevelCosts(_plan["visits_by_level"], _plan["cost_of_visit_by_level"], _plan["cost_of_visit"]);
        _chronicCosts = new LevelCosts(_plan["visits_by_level"], _plan["cost_of_visit_by_level"], _plan["cost_of_chronic"]);
        _count = _plan["outpatient_spread"].ToCurve();
        _spread = _plan["visit_spread"].ToCurve();
        for (var scheme = 0; scheme < 2; scheme++)
        {
            var insured = county.Residents.Where(each => each.Scheme == scheme).ToList();
            _visits[scheme] = new Chances(_plan["outpatient_visits"][scheme] * Fraction.Of(insured.Count), insured.Sum(Weight));
        }
    }

    public void Add(Resident resident, int days, List<PlannedVisit> year)
    {
        var dice = Dice.Of(_county.Seed, "visits", resident.Number);
        var often = _count.Draw(dice, _visits[resident.Scheme].Expected(Weight(resident)));
        var whole = (long)often.Floor();
        var rest = (long)((often - Fraction.Of((Int128)whole, 1)) * Fraction.Of(Curve.Whole)).Floor();
        var visits = whole + (dice.Hits(rest, Curve.Whole) ? 1 : 0);
        for (var i = 0; i < visits; i++)
        {
            if (dice.Hits(_outpatient, YearDraw.AllOutpatient))
            {
                year.Add(Visit(resident, dice, CareKind.Outpatient, year.Count, (int)dice.Below(days)));
            }
        }

        if (resident.IsChronic)
        {
            var chronic = resident.IsSerious ? _plan["serious_visits_a_year"].Whole(0) : Often(dice);
            for (var i = 0; i < chronic; i++)
            {
                year.Add(Visit(resident, dice, CareKind.Chronic, year.Count, (days * i / chronic) + (int)dice.Below(days / chronic)));
            }
        }
    }

    private int Often(Dice dice)
    {
        var visits = _plan["chronic_visits_a_year"];
        return visits.Whole((int)dice.Below(visits.Values.Count));
    }

    private PlannedVisit Visit(Resident resident, Dice dice, CareKind kind, int number, int day)
    {
        var costs = kind == CareKind.Outpatient ? _costs : _chronicCosts;
        var level = dice.Place(costs.Shares);
        var cost = Math.Max(1, (long)_spread.Draw(dice, costs.Of(resident.Scheme, level)).RoundHalfUp());
        return new PlannedVisit
        {
            Number = number,
            Resident = resident,
            Kind = kind,
            Institution = _places.Choose(dice, resident, level, Distance.Home, needsBeds: false),
            Distance = Distance.Home,
            Day = new DateOnly(_plan.Year, 1, 1).AddDays(day),
            Hour = dice.Between(FirstHour, LastHour),
            Days = 0,
            Cost = cost,
            OwnPay = StayDraw.OwnPayOf(dice, cost, _plan["own_pay_visit"].Whole((int)kind)),
            IsRepeated = dice.Hits(_plan["repeated"].Whole(0), Thousand),
            IsReversed = dice.Hits(_plan["reversed"].Whole(0), Thousand),
            IsSettledAgain = dice.Hits(_plan["settled_again"].Whole(0), Thousand),
        };
    }

    private long Weight(Resident resident) => _plan["outpatient_weights"].Whole(AgeClass.OfCare(resident.Age));
}
