using Tuodi.Bench.Equity;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Office.Tables;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Comparison;

/// <summary>The two hundred families that ship, through the rules of every shipped place.</summary>
public sealed class ShippedHouseholdsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "data", "equity", "households.csv");

    [Fact]
    public void The_list_is_what_its_plan_gives()
    {
        using var planned = new StringWriter();
        HouseholdPlan.Write(planned, HouseholdPlan.Seed);
        File.ReadAllText(Path).ShouldBe(planned.ToString());
    }

    [Fact]
    public void It_holds_two_hundred_families_over_all_categories_levels_ages_and_referrals()
    {
        var households = Households();
        households.Count.ShouldBe(200);
        households.Select(household => household.Category).Distinct().Count().ShouldBe(9);
        var visits = households
            .SelectMany(household => household.Members)
            .SelectMany(member => member.Visits)
            .Select(visit => visit.Visit)
            .ToList();
        visits.Select(visit => visit.Institution.Level).Distinct().Order().ShouldBe([0, 1, 2, 3]);
        visits.Select(visit => visit.Referral).Distinct().Order().ShouldBe([0, 1, 2, 3]);
        visits.Select(visit => visit.Disease).Distinct().Count().ShouldBe(8);
        visits.Min(visit => visit.Bill.Total).ShouldBeLessThan(Money.OfYuan(2_000));
        visits.Max(visit => visit.Bill.Total).ShouldBeGreaterThan(Money.OfYuan(400_000));
        households.Select(household => household.Size).Distinct().Order().ShouldBe([1, 2, 3, 4, 5, 6]);
        households.Count(household => household.Members.Count > 1).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void In_every_place_a_known_bill_is_paid_to_the_fen_and_an_unknown_one_has_a_reason()
    {
        var run = Run();
        for (var place = 0; place < run.Places.Count; place++)
        {
            foreach (var outcome in run.In(place))
            {
                if (outcome.Missing is { } missing)
                {
                    missing.ShouldNotBeEmpty();
                }
                else
                {
                    (outcome.Insurance + outcome.Assistance + outcome.SecondRound + outcome.Others + outcome.Burden).Fen.ShouldBe(
                        outcome.Household.Bill
                    );
                    outcome.Burden.ShouldBeGreaterThanOrEqualTo(Money.Zero);
                }
            }
        }
    }

    [Fact]
    public void The_common_insurance_pays_the_same_for_a_household_in_every_place()
    {
        var run = Run();
        for (var i = 0; i < run.Households.Count; i++)
        {
            run.KnownOf(i).Select(outcome => outcome.Insurance).Distinct().Count().ShouldBeLessThanOrEqualTo(1, run.Households[i].Id);
        }
    }

    [Fact]
    public void Who_has_no_category_bears_the_same_everywhere()
    {
        var group = Run().Groups().Single(group => group.Category == "ordinary");
        group.Inequality.ShouldNotBeNull().Range.ShouldBe(0);
    }

    [Fact]
    public void Yichang_and_Panjin_pay_a_minimum_living_family_by_their_rules()
    {
        // One visit of Yichang's poor: 70 % of the first 6,000 and 75 % above, 90 % of what exceeds 5,000 after that; Panjin 70 % up to 20,000, half above 15,000.
        var run = Run();
        var i = run
            .Households.ToList()
            .FindIndex(household =>
                household.Category == "minimum-living"
                && household.Members is [{ Visits: [{ Visit.Referral: 0, Visit.Kind: 0 }] }]
                && household.Bill > 4_000_000
                && household.Bill < 20_000_000
            );
        var (yichang, panjin) = (At("420500"), At("211100"));
        var left = yichang.Visits[0][0].Layers.Single(layer => layer.Layer.Key == "assistance").LeftBefore!.Value.Fen;
        yichang.Assistance.Fen.ShouldBe(Math.Min(8_000_000, Round((600_000L * 70) + (Math.Max(0, left - 600_000) * 75))));
        panjin.Assistance.Fen.ShouldBe(Math.Min(2_000_000, Round(left * 70)));
        panjin.SecondRound.Fen.ShouldBe(Math.Min(2_000_000, Round(Math.Max(0, left - panjin.Assistance.Fen - 1_500_000) * 50)));

        Outcome At(string division) => run.In(run.Places.ToList().FindIndex(place => place.Division == division))[i];

        static long Round(long hundredths) => (hundredths + 50) / 100;
    }

    private static IReadOnlyList<Household> Households() =>
        HouseholdTable.Read(
            SheetRows
                .Read(Path)
                .Select(row => new HouseholdLine(new Spot(row.File, row.Line, 1), [.. Enumerable.Range(0, row.Count).Select(row.Text)])),
            Day
        );

    private static EquityRun Run()
    {
        var library = new PolicyLibrary(System.IO.Path.Combine(Repository.Root, "policies"));
        var (places, _) = new PlaceShelf(library, Day, new Dictionary<string, string>()).All();
        var insurance = new RulebookShelf(library.Load(System.IO.Path.Combine(Repository.Root, "data", "equity", "insurance.yaml")), []).On(
            Day
        );
        return EquityRun.Of(places, Households(), new PlaceSettling(Ground.Common, insurance, new HashSet<string>()));
    }
}
