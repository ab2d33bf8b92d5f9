using Tuodi.Kernel;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Calibration;

/// <summary>The figures of the year of care. A person is one unit: who comes once is likelier to come again.</summary>
internal static class CareFigures
{
    private const int FenAYuan = 100;
    private static readonly string[] Schemes = ["居民", "职工"];
    private static readonly string[] EnglishSchemes = ["residents", "employees"];
    private static readonly string[] Levels = ["三级", "二级", "一级及其他", "基层"];
    private static readonly string[] EnglishLevels = ["tertiary", "secondary", "first grade and other", "primary care"];

    public static void Add(FigureTally tally, County county, IReadOnlyList<IGrouping<Resident, PlannedVisit>> visits, int outpatient)
    {
        var by = visits.ToDictionary(each => each.Key, each => each.ToList());
        IReadOnlyList<PlannedVisit> Of(Resident resident) => by.GetValueOrDefault(resident) ?? [];
        for (var scheme = 0; scheme < Schemes.Length; scheme++)
        {
            var people = county.Residents.Where(each => each.Scheme == scheme).Select(Of).ToList();
            Rates(tally, scheme, people, outpatient);
            Far(tally, scheme, people, outpatient);
        }

        InHospital(tally, county, Of);
        for (var level = 0; level < Levels.Length; level++)
        {
            ByLevel(tally, level, [.. visits.Select(each => each.ToList())]);
        }

        Top(tally, county.Plan, visits);
    }

    private static void Rates(FigureTally tally, int scheme, List<IReadOnlyList<PlannedVisit>> people, int outpatient)
    {
        var (zh, en) = (Schemes[scheme], EnglishSchemes[scheme]);
        Rate("outpatient_visits", "普通门诊人次", "general outpatient visits", CareKind.Outpatient, outpatient);
        Rate("chronic_visits", "慢特病门诊人次", "chronic outpatient visits", CareKind.Chronic, YearDraw.AllOutpatient);
        Rate("stays", "住院人次", "stays", CareKind.Inpatient, YearDraw.AllOutpatient);
        Cost("cost_of_visit", "次均门诊费用", "cost of a visit", CareKind.Outpatient);
        Cost("cost_of_chronic", "次均慢特病费用", "cost of a chronic visit", CareKind.Chronic);
        Cost("cost_of_stay", "次均住院费用", "cost of a stay", CareKind.Inpatient);

        void Rate(string name, string chinese, string english, CareKind kind, int drawn) =>
            tally.Add(
                $"{zh}{chinese}",
                $"{english} a person, {en}",
                name,
                scheme,
                1,
                people.Select(visits => (YearDraw.AllOutpatient * visits.LongCount(visit => visit.Kind == kind), (long)drawn))
            );

        void Cost(string name, string chinese, string english, CareKind kind) =>
            tally.AddAs(
                $"{zh}{chinese}",
                $"{english}, {en}",
                FigureUnit.Fen,
                name,
                tally.Of(name)[scheme] * Fraction.Of(FenAYuan),
                people
                    .Select(visits => visits.Where(visit => visit.Kind == kind))
                    .Select(visits => (visits.Sum(visit => visit.Cost), visits.LongCount()))
            );
    }

    private static void Far(FigureTally tally, int scheme, List<IReadOnlyList<PlannedVisit>> people, int outpatient)
    {
        Share("offsite_share", "异地费用占比", "of all cost outside the city", visit => visit.Distance != Distance.Home);
        Share("cross_province_share", "跨省费用占比", "of all cost in other provinces", visit => visit.Distance == Distance.Beyond);

        void Share(string name, string chinese, string english, Func<PlannedVisit, bool> counts) =>
            tally.Add(
                $"{Schemes[scheme]}{chinese}",
                $"{english}, {EnglishSchemes[scheme]}",
                name,
                scheme,
                100,
                people.Select(visits => (visits.Where(counts).Sum(Whole), visits.Sum(Whole)))
            );

        // What was left out of outpatient care is counted as if it had been drawn.
        long Whole(PlannedVisit visit) => visit.Kind == CareKind.Outpatient ? visit.Cost * YearDraw.AllOutpatient / outpatient : visit.Cost;
    }

    private static void InHospital(FigureTally tally, County county, Func<Resident, IReadOnlyList<PlannedVisit>> visits)
    {
        bool Was(Resident resident) => visits(resident).Any(visit => visit.Kind == CareKind.Inpatient);
        tally.Add("住院过的人", "persons in hospital", "hospitalised", 0, 100, county.Residents.Select(each => (Was(each) ? 1L : 0, 1L)));
        tally.Add(
            "住院过的老年人",
            "persons of 60 and over in hospital",
            "hospitalised_old",
            0,
            100,
            county.Residents.Where(each => each.Age >= AgeClass.Old).Select(each => (Was(each) ? 1L : 0, 1L)),
            new Bilingual("2018年调查，人口已更老", "a survey of 2018; there are more old people now and the rate of all is held")
        );
    }

    private static void ByLevel(FigureTally tally, int level, List<List<PlannedVisit>> people)
    {
        var (zh, en, code) = (Levels[level], EnglishLevels[level], Places.Levels[level]);
        tally.Add(
            $"{zh}住院占比",
            $"of stays, {en}",
            "stays_by_level",
            level,
            1000,
            people.Select(visits => Count(visits, inpatient: true))
        );
        tally.Add(
            $"{zh}门诊占比",
            $"of outpatient visits, {en}",
            "visits_by_level",
            level,
            1000,
            people.Select(visits => Count(visits, inpatient: false))
        );
        tally.Add(
            $"{zh}住院日",
            $"days a stay, {en}",
            "days_by_level",
            level,
            1,
            people
                .Select(visits => visits.Where(visit => visit.Kind == CareKind.Inpatient && visit.Institution.Level == code))
                .Select(stays => (stays.Sum(stay => (long)stay.Days), stays.LongCount()))
        );

        (long Y, long X) Count(List<PlannedVisit> visits, bool inpatient)
        {
            var kind = visits.Where(visit => (visit.Kind == CareKind.Inpatient) == inpatient).ToList();
            return (kind.Count(visit => visit.Institution.Level == code), kind.Count);
        }
    }

    private static void Top(FigureTally tally, CountyPlan plan, IReadOnlyList<IGrouping<Resident, PlannedVisit>> visits)
    {
        var costs = visits
            .Select(each => each.Where(visit => visit.Kind == CareKind.Inpatient).Sum(visit => visit.Cost))
            .Where(cost => cost > 0)
            .ToList();
        var target = plan["top_tenth"][0] / Fraction.Of(100);
        var (drawn, meets) = Judgement.TopTenth(costs, target);
        tally.Add(
            new DrawnFigure(
                new Bilingual("住院费用最高的十分之一的人占全部住院费用", "of inpatient cost, the costliest tenth of inpatients"),
                FigureUnit.Share,
                plan["top_tenth"],
                target,
                drawn,
                costs.Count,
                meets
            )
        );
    }
}
