using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>Draws stays: who goes to a hospital at all, how often, at what level, how far, how long, at what cost.</summary>
internal sealed class StayDraw
{
    private const int Tertiary = 0;
    private const long Chance = 1_000_000_000;
    private const int Thousand = 1000;
    private const int DischargeHour = 10;
    private readonly County _county;
    private readonly CountyPlan _plan;
    private readonly Places _places;
    private readonly LevelCosts _costs;
    private readonly Curve _spread;
    private readonly Chances[] _inHospital = new Chances[2];
    private readonly long[] _away = new long[2];
    private readonly long[] _beyond = new long[2];

    public StayDraw(County county)
    {
        (_county, _plan) = (county, county.Plan);
        _places = new Places(_plan);
        _costs = new LevelCosts(_plan["stays_by_level"], _plan["cost_of_stay_by_level"], _plan["cost_of_stay"]);
        _spread = _plan["stay_spread"].ToCurve();
        var counts = _plan["stays_of_an_inpatient"].Thousandths;
        var mean = Fraction.Of(counts.Select((weight, i) => weight * (i + 1)).Sum(), counts.Sum());
        for (var scheme = 0; scheme < 2; scheme++)
        {
            var insured = county.Residents.Where(each => each.Scheme == scheme).ToList();
            _inHospital[scheme] = new Chances(_plan["stays"][scheme] * Fraction.Of(insured.Count) / mean, insured.Sum(Weight));
            var ofStays = _plan["stays"][scheme] * _plan["cost_of_stay"][scheme] / YearDraw.CostAYear(_plan, scheme);
            var ofAll = ofStays * _costs.ShareOfCost(Tertiary) * Fraction.Of(100);
            _away[scheme] = (long)(_plan["offsite_share"][scheme] * Fraction.Of(Chance) / ofAll).Floor();
            _beyond[scheme] = (long)(_plan["cross_province_share"][scheme] * Fraction.Of(Chance) / ofAll).Floor();
        }
    }

    public void Add(Resident resident, int days, List<PlannedVisit> year)
    {
        var dice = Dice.Of(_county.Seed, "stays", resident.Number);
        if (!_inHospital[resident.Scheme].Hits(dice, Weight(resident)))
        {
            return;
        }

        var stays = dice.Place(_plan["stays_of_an_inpatient"].Thousandths) + 1;
        var apart = days / stays;
        for (var i = 0; i < stays; i++)
        {
            year.Add(Stay(resident, dice, year.Count, (i * apart) + (int)dice.Below(apart)));
        }
    }

    private PlannedVisit Stay(Resident resident, Dice dice, int number, int day)
    {
        var level = dice.Place(_costs.Shares);
        var far = level == Tertiary ? Far(resident.Scheme, dice) : Distance.Home;
        var cost = Math.Max(1, (long)_spread.Draw(dice, _costs.Of(resident.Scheme, level)).RoundHalfUp());
        var ownPay = _plan["own_pay"].Whole(far == Distance.Home ? level : Places.Levels.Length);
        var mean = _plan["days_by_level"].Thousandths[level];
        var late = _plan["late_days"];
        return new PlannedVisit
        {
            Number = number,
            Resident = resident,
            Kind = CareKind.Inpatient,
            Institution = _places.Choose(dice, resident, level, far, needsBeds: true),
            Distance = far,
            Day = new DateOnly(_plan.Year, 1, 1).AddDays(day),
            Hour = DischargeHour,
            Days = 1 + (int)(dice.Below((2 * mean) - Thousand) / Thousand),
            Cost = cost,
            OwnPay = OwnPayOf(dice, cost, ownPay),
            Diagnosis = dice.Of(_plan.Diagnoses),
            IsReferred = far != Distance.Home && dice.Hits(_plan["referred"].Whole(0), Thousand),
            IsRepeated = dice.Hits(_plan["repeated"].Whole(0), Thousand),
            IsReversed = dice.Hits(_plan["reversed"].Whole(0), Thousand),
            IsSettledAgain = dice.Hits(_plan["settled_again"].Whole(0), Thousand),
            Late = dice.Hits(_plan["late"].Whole(0), Thousand) ? dice.Between(late.Whole(0), late.Whole(1)) : 0,
        };
    }

    /// <summary>The part of a bill outside the policy: between nothing and twice the mean.</summary>
    /// <param name="dice">The dice.</param>
    /// <param name="cost">The bill in fen.</param>
    /// <param name="perThousand">The mean.</param>
    public static long OwnPayOf(Dice dice, long cost, int perThousand) => cost * dice.Between(0, 2 * perThousand) / Thousand;

    private Distance Far(int scheme, Dice dice)
    {
        var at = dice.Below(Chance);
        return at < _beyond[scheme] ? Distance.Beyond
            : at < _away[scheme] ? Distance.Province
            : Distance.Home;
    }

    private long Weight(Resident resident)
    {
        var more = _plan["stay_more"];
        var weight = (long)_plan["stay_weights"].Whole(AgeClass.OfCare(resident.Age));
        weight *= resident.Status is null ? 10 : more.Whole(0);
        return weight
            * (
                resident.IsSerious ? more.Whole(1)
                : resident.IsChronic ? more.Whole(2)
                : 10
            );
    }
}
