using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Tests.Comparison;

/// <summary>The same households through the rules of invented places: amounts add up, unknown is left out and counted, elements explain what they should.</summary>
public sealed class EquityTests : IDisposable
{
    private static readonly PlaceSettling Stated = new(Ground.Stated, null, new HashSet<string>());
    private readonly MadePlaces _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_household_bears_what_nobody_pays()
    {
        var place = _made.With("330100", MadePlaces.Good).Place("330100");
        // Insurance 20,000 of 60,000; 70 % of 40,000; above 5,000 half of what is left, 3,500.
        var outcome = Stated.Of(place, Family("poor", 60_000, 20_000));
        (outcome.Insurance, outcome.Assistance, outcome.SecondRound, outcome.Burden).ShouldBe(
            (Money.OfYuan(20_000), Money.OfYuan(28_000), Money.OfYuan(3_500), Money.OfYuan(8_500))
        );
    }

    [Fact]
    public void Visits_of_a_year_count_together_and_members_each_for_themselves()
    {
        var place = _made.With("330100", MadePlaces.Good.Replace("cap: 50000", "cap: 10000", StringComparison.Ordinal)).Place("330100");
        var one = Family("poor", 10_000, 0);
        var twice = new Household("twice", 2, [new Member(one.Members[0].Person, [one.Members[0].Visits[0], one.Members[0].Visits[0]])]);
        var both = new Household("both", 2, [one.Members[0], one.Members[0]]);
        Stated.Of(place, twice).Assistance.ShouldBe(Money.OfYuan(10_000)); // 7,000 and what the cap leaves, 3,000
        Stated.Of(place, both).Assistance.ShouldBe(Money.OfYuan(14_000));
    }

    [Fact]
    public void What_is_not_known_is_left_out_and_counted_and_never_nothing()
    {
        var open = MadePlaces.Good.Replace(
            "  second_round: { deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }\n",
            string.Empty,
            StringComparison.Ordinal
        );
        _made
            .With("330100", MadePlaces.Good)
            .With("330200", open)
            .With("330300", MadePlaces.Good.Replace("70%", "80%", StringComparison.Ordinal));
        var run = Run(["330100", "330200", "330300"], Stated);
        var unknown = run.In(1)[0];
        (unknown.Missing, unknown.Burden).ShouldBe(("second_round", Money.Zero));
        run.KnownOf(0).Count.ShouldBe(2);
        var group = run.Groups().Single(group => group.Category == "poor");
        group.Places.Select(place => place.Place.Division).ShouldBe(["330300", "330100"]);
        group.Without.ShouldBe(["330200"]);
    }

    [Theory]
    [InlineData("", "deductible: { unknown: torn }, rate: { unknown: torn }", null, null)]
    [InlineData("who: [poor, near, ill], label: not-told, ", "deductible: 0, rate: { unknown: torn }", null, null)]
    [InlineData("who: [poor, near], ", "deductible: { unknown: torn }, rate: { unknown: torn }", true, false)]
    [InlineData("", "deductible: { unknown: torn }, rate: 70%", true, true)]
    public void A_row_that_does_not_tell_whom_it_is_for_names_nobody(string who, string values, bool? poor, bool? ill)
    {
        var rules = "layers:\n  assistance: { cite: text 1, table: [ { " + who + values + ", cap: 50000 } ] }\n";
        var offer = Offer.Of(
            _made.With("330100", rules).Place("330100"),
            _made.Library.InForce("100000", MadePlaces.Day, new Spot("", 0, 0))
        );
        offer.Recipients.Single(each => each.Key.Key == "poor").Value.ShouldBe(poor);
        offer.Recipients.Single(each => each.Key.Key == "ill").Value.ShouldBe(ill);
    }

    [Fact]
    public void A_layer_that_is_left_out_is_left_out_in_every_place()
    {
        var open = MadePlaces.Good.Replace(
            "  second_round: { deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }\n",
            string.Empty,
            StringComparison.Ordinal
        );
        _made.With("330100", MadePlaces.Good).With("330200", open);
        var settling = new PlaceSettling(Ground.Stated, null, new HashSet<string> { "second_round" });
        var run = Run(["330100", "330200"], settling);
        run.In(0)[0].SecondRound.ShouldBe(Money.Zero);
        run.In(0)[0].Burden.ShouldBe(run.In(1)[0].Burden);
    }

    [Fact]
    public void A_household_that_does_not_say_what_insurance_paid_is_not_compared_on_that_ground()
    {
        var place = _made.With("330100", MadePlaces.Good).Place("330100");
        var silent = Family("poor", 60_000, 20_000);
        var visit = silent.Members[0].Visits[0];
        var without = new Household(
            "silent",
            1,
            [new Member(silent.Members[0].Person, [visit with { Visit = visit.Visit with { Given = new Dictionary<string, Money>() } }])]
        );
        Stated.Of(place, without).Missing.ShouldBe("paid.basic");
    }

    [Theory]
    [InlineData("deductible: none, rate: 70%", "deductible: 4000, rate: 70%", SpreadElement.Deductible)]
    [InlineData("deductible: none, rate: 70%", "deductible: none, rate: 55%", SpreadElement.Ratios)]
    [InlineData("cap: 50000", "cap: 5000", SpreadElement.Cap)]
    [InlineData("{ deductible: 5000, rate: 50%", "{ deductible: 9000, rate: 30%", SpreadElement.SecondRound)]
    public void The_element_in_which_two_places_differ_makes_the_whole_difference(string better, string worse, SpreadElement element)
    {
        _made.With("330100", MadePlaces.Good).With("330200", MadePlaces.Good.Replace(better, worse, StringComparison.Ordinal));
        var run = Run(["330100", "330200"], Stated);
        var shares = run.Shares();
        shares.Excess.ShouldBeGreaterThan(Money.Zero);
        shares.Alone[element].ShouldBe(shares.Excess);
        shares.Alone.Where(each => each.Key != element).ShouldAllBe(each => each.Value == Money.Zero);
        shares.Together.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_place_that_leaves_a_category_out_differs_by_its_recipients()
    {
        _made
            .With("330100", MadePlaces.Good)
            .With(
                "330200",
                MadePlaces.Good.Replace("      - { who: poor, deductible: none, rate: 70% }\n", string.Empty, StringComparison.Ordinal)
            );
        // Without the second round, which is for everybody there is.
        var shares = Run(["330100", "330200"], new PlaceSettling(Ground.Stated, null, new HashSet<string> { "second_round" })).Shares();
        shares.Alone[SpreadElement.Recipients].ShouldBe(shares.Excess);
    }

    [Fact]
    public void A_place_that_leaves_unreferred_care_out_differs_by_referral()
    {
        _made
            .With(
                "330100",
                MadePlaces.Good.Replace(", referral: [local, referred, filed, emergency]", string.Empty, StringComparison.Ordinal)
            )
            .With("330200", MadePlaces.Good);
        var shares = Run(["330100", "330200"], Stated, Family("poor", 60_000, 20_000, "unreferred")).Shares();
        shares.Excess.ShouldBeGreaterThan(Money.Zero);
        shares.Alone[SpreadElement.Referral].ShouldBe(shares.Excess);
    }

    [Fact]
    public void What_elements_make_alone_and_together_adds_up_to_the_whole()
    {
        var other = MadePlaces
            .Good.Replace("deductible: none, rate: 70%", "deductible: 2500, rate: 62%", StringComparison.Ordinal)
            .Replace("cap: 50000", "cap: 17000", StringComparison.Ordinal)
            .Replace("{ deductible: 5000, rate: 50%", "{ deductible: 8000, rate: 40%", StringComparison.Ordinal);
        _made.With("330100", MadePlaces.Good).With("330200", other);
        var run = Run(["330100", "330200"], Stated);
        var shares = run.Shares();
        (shares.Alone.Values.Sum(amount => amount.Fen) + shares.Together.Fen).ShouldBe(shares.Excess.Fen);
        var apart = run.Households.Select((_, i) => Math.Abs(run.In(0)[i].Burden.Fen - run.In(1)[i].Burden.Fen)).Sum();
        shares.Excess.Fen.ShouldBe(apart);
        shares.Together.ShouldNotBe(Money.Zero);
    }

    [Fact]
    public void Every_place_is_held_against_the_best_one()
    {
        _made
            .With("330100", MadePlaces.Good)
            .With("330200", MadePlaces.Good.Replace("cap: 50000", "cap: 20000", StringComparison.Ordinal))
            .With("330300", MadePlaces.Good.Replace("cap: 50000", "cap: 10000", StringComparison.Ordinal));
        var shares = Run(
                ["330100", "330200", "330300"],
                new PlaceSettling(Ground.Stated, null, new HashSet<string> { "second_round" }),
                Family("poor", 60_000, 20_000)
            )
            .Shares();
        // 28,000 in the best place, 20,000 and 10,000 in the others.
        (shares.Cases, shares.Excess, shares.Alone[SpreadElement.Cap]).ShouldBe((2, Money.OfYuan(26_000), Money.OfYuan(26_000)));
    }

    [Fact]
    public void A_places_own_elements_put_into_itself_change_nothing()
    {
        var place = _made.With("330100", MadePlaces.Good).Place("330100");
        var substitution = new Substitution(Stated);
        foreach (var household in Families)
        {
            var outcome = Stated.Of(place, household);
            foreach (var element in Enum.GetValues<SpreadElement>())
            {
                substitution.Burden(outcome, outcome, element).ShouldBe(outcome.Burden, $"{household.Id} {element}");
            }
        }
    }

    [Fact]
    public void What_a_place_offers_is_told_with_what_is_not_known()
    {
        var open = MadePlaces
            .Good.Replace(
                "  second_round: { deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }\n",
                string.Empty,
                StringComparison.Ordinal
            )
            .Replace("      - { who: ill,  deductible: 7000, rate: 50% }\n", string.Empty, StringComparison.Ordinal);
        var nation = _made.With("330100", open).Library.InForce("100000", MadePlaces.Day, default);
        var offer = Offer.Of(_made.Place("330100"), nation);
        offer.Recipients.Select(each => (each.Key.Key, each.Value)).ShouldBe([("poor", true), ("near", true), ("ill", false)]);
        offer
            .Methods.Select(each => (each.Key, each.Value))
            .ShouldBe([
                ("enrolment", null),
                ("inpatient", true),
                ("chronic", true),
                ("outpatient", false),
                ("application", true),
                ("second_round", null),
            ]);
    }

    private static IReadOnlyList<Household> Families =>
        [
            Family("poor", 60_000, 20_000),
            Family("poor", 3_000, 1_000),
            Family("near", 45_000, 9_000),
            Family("ill", 90_000, 30_000),
            Family(null, 20_000, 8_000),
        ];

    private static Household Family(string? category, long yuan, long insurance, string referral = "local") =>
        new(
            $"{category} {yuan}",
            3,
            [
                new Member(
                    new Person { Categories = category is null ? [] : [category] },
                    [
                        new HouseholdVisit(
                            new Visit
                            {
                                Id = "1",
                                Date = MadePlaces.Day,
                                Kind = Codes.Find(CodeField.Visit, "inpatient"),
                                Referral = Codes.Find(CodeField.Referral, referral),
                                Bill = Bill.AllInPolicy(Money.OfYuan(yuan)),
                                Given = new Dictionary<string, Money>
                                {
                                    ["basic"] = Money.OfYuan(insurance),
                                    ["critical_illness"] = Money.Zero,
                                },
                            },
                            0
                        ),
                    ]
                ),
            ]
        );

    private EquityRun Run(IReadOnlyList<string> divisions, PlaceSettling settling, params IReadOnlyList<Household> households) =>
        EquityRun.Of([.. divisions.Select(_made.Place)], households.Count == 0 ? Families : households, settling);
}
