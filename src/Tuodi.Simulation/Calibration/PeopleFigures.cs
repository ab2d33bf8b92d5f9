using Tuodi.Kernel;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Calibration;

/// <summary>The figures of households and persons.</summary>
internal static class PeopleFigures
{
    private const int BandYears = 5;
    private static readonly string[] Categories = ["minimum-living", "special-hardship", "marginal", "monitored"];
    private static readonly string[] ChineseCategories = ["低保", "特困", "低保边缘", "监测"];

    public static void Add(FigureTally tally, County county)
    {
        Sizes(tally, county);
        Ages(tally, county);
        Incomes(tally, county);
        Covers(tally, county);
        Recipients(tally, county);
    }

    private static void Sizes(FigureTally tally, County county)
    {
        // The last household was cut to fit the number of persons.
        var households = county.Households.Take(county.Households.Count - 1).ToList();
        for (var size = 1; size <= 5; size++)
        {
            tally.Add(
                $"{size}人户",
                $"households of {size}",
                "household_sizes",
                size - 1,
                100_000,
                households.Select(each => (each.Members.Count == size ? 1L : 0, 1L))
            );
        }

        tally.Add("户均人数", "persons a household", "household_mean", 0, 1, households.Select(each => ((long)each.Members.Count, 1L)));
        tally.Add(
            "城镇人口",
            "in towns",
            "urban_share",
            0,
            100,
            county.Households.Select(each => (each.IsUrban ? each.Members.Count : 0L, (long)each.Members.Count))
        );
    }

    private static void Ages(FigureTally tally, County county)
    {
        var men = county.Plan["men_by_age"].Values;
        var women = county.Plan["women_by_age"].Values;
        var whole = Sum(men, 0) + Sum(women, 0);
        foreach (
            var (age, zh, en) in new[] { (15, "15岁以上", "15 and over"), (60, "60岁以上", "60 and over"), (80, "80岁以上", "80 and over") }
        )
        {
            var target = (Sum(men, age / BandYears) + Sum(women, age / BandYears)) / whole;
            tally.AddAs(zh, en, FigureUnit.Share, "men_by_age", target, county.Residents.Select(each => (each.Age >= age ? 1L : 0, 1L)));
        }

        tally.AddAs(
            "男性",
            "men",
            FigureUnit.Share,
            "men_by_age",
            Sum(men, 0) / whole,
            county.Residents.Select(each => (each.IsMale ? 1L : 0, 1L))
        );

        static Fraction Sum(IReadOnlyList<Fraction> bands, int from) =>
            bands.Skip(from).Aggregate(Fraction.Zero, (sum, each) => sum + each);
    }

    private static void Incomes(FigureTally tally, County county)
    {
        var plan = county.Plan;
        var toProvince = plan["income_of_province"][0] / plan["income_of_china"][0] * Fraction.Of(100);
        for (var fifth = 0; fifth < plan["income_quintiles"].Values.Count; fifth++)
        {
            tally.AddAs(
                $"第{fifth + 1}五分组人均收入",
                $"income a head of fifth {fifth + 1}",
                FigureUnit.Fen,
                "income_quintiles",
                plan["income_quintiles"][fifth] * toProvince,
                county.Households.Where(each => each.Fifth == fifth).Select(each => (each.Income.Fen, 1L))
            );
        }

        tally.AddAs(
            "人均收入",
            "income a head",
            FigureUnit.Fen,
            "income_of_province",
            plan["income_of_province"][0] * Fraction.Of(100),
            county.Households.Select(Weighted)
        );
        var why = new Bilingual("三项公布均值按67%城镇化率不能同时成立", "the three published means do not hold together at 67 % in towns");
        tally.AddAs(
            "城镇人均收入",
            "income a head in towns",
            FigureUnit.Fen,
            "income_urban",
            plan["income_urban"][0] * toProvince,
            county.Households.Where(each => each.IsUrban).Select(Weighted),
            why
        );
        tally.AddAs(
            "农村人均收入",
            "income a head in the country",
            FigureUnit.Fen,
            "income_rural",
            plan["income_rural"][0] * toProvince,
            county.Households.Where(each => !each.IsUrban).Select(Weighted),
            why
        );

        static (long Y, long X) Weighted(Household household) => (household.Income.Fen * household.Members.Count, household.Members.Count);
    }

    private static void Covers(FigureTally tally, County county)
    {
        var insured = county.Plan["insured"];
        var whole = insured[0] + insured[1] + insured[2];
        tally.AddAs(
            "在职职工",
            "employees in work",
            FigureUnit.Share,
            "insured",
            insured[1] / whole,
            county.Residents.Select(each => (each.Cover == Cover.Employee ? 1L : 0, 1L))
        );
        tally.AddAs(
            "退休职工",
            "retired employees",
            FigureUnit.Share,
            "insured",
            insured[2] / whole,
            county.Residents.Select(each => (each.Cover == Cover.Retired ? 1L : 0, 1L))
        );
        tally.Add("重病", "serious illness", "serious_share", 0, 100_000, county.Residents.Select(each => (each.IsSerious ? 1L : 0, 1L)));
    }

    private static void Recipients(FigureTally tally, County county)
    {
        for (var i = 0; i < Categories.Length; i++)
        {
            tally.Add(ChineseCategories[i], Categories[i], "recipient_shares", i, 1000, county.Households.Select(Of(Categories[i])));
        }

        tally.Add(
            "其他低收入",
            "other low-income",
            "recipient_shares",
            Categories.Length,
            1000,
            county.Households.Select(each =>
                (
                    (long)each.Members.Count(who => who.Status is { } status && !Categories.Contains(status.Category)),
                    (long)each.Members.Count
                )
            )
        );
        tally.Add(
            "低保中的城镇人口",
            "in towns, of the minimum living guarantee",
            "recipient_urban",
            0,
            100,
            county.Households.Select(Of(Categories[0])).Zip(county.Households, (of, each) => (each.IsUrban ? of.Y : 0, of.Y))
        );
        tally.Add(
            "获资助参保的居民",
            "residents whose premium is subsidised",
            "subsidised",
            0,
            100,
            county.Residents.Where(each => each.Cover == Cover.Resident).Select(each => (each.Status is null ? 0L : 1, 1L)),
            new Bilingual("全国还资助脱贫人口等，未模拟", "the nation also subsidises groups that are not on the platform and not drawn")
        );
    }

    private static Func<Household, (long Y, long X)> Of(string category) =>
        household => (household.Members.Count(who => who.Status?.Category == category), household.Members.Count);
}
