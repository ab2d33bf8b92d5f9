using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Tests.Settlement;

/// <summary>The rules of the calculation that no single article says: what counts when a person holds several statuses, what a missing fact does.</summary>
public class SettlementRulesTests
{
    [Fact]
    public void Of_several_categories_the_one_that_pays_most_counts_and_the_other_is_named()
    {
        const string layers = """
              assistance:
                fund: f
                cite: s
                table:
                  - { who: a, deductible: 5000, rate: 90% }
                  - { who: b, deductible: 0, rate: 50% }
            """;
        var small = Settle(layers, 6_000, "a", "b").Layers[0];
        small.Paid.ShouldBe(Money.OfYuan(3_000));
        small.Category!.Key.ShouldBe("b");
        small.Alternatives.Single().Paid.ShouldBe(Money.OfYuan(900));
        Settle(layers, 60_000, "a", "b").Layers[0].Category!.Key.ShouldBe("a");
    }

    [Fact]
    public void A_missing_fact_is_refused_by_name_but_only_where_it_decides()
    {
        const string layers = """
              assistance:
                fund: f
                cite: s
                table:
                  - { who: a, rate: 50%, inside: province }
                  - { who: a, rate: 10%, outside: province }
                  - { who: b, rate: 30% }
            """;
        Should.Throw<MissingFactException>(() => Settle(layers, 100, "a")).Name.ShouldBe("institution.division");
        Settle(layers, 100, "b").Layers[0].Paid.ShouldBe(Money.OfYuan(30));
    }

    [Fact]
    public void An_unknown_value_is_refused_by_its_name_and_never_taken_for_nothing()
    {
        const string layers = "  assistance: { fund: f, cite: s, rate: 70%, deductible: { unknown: not printed } }";
        Should.Throw<MissingFactException>(() => Settle(layers, 100, "a")).Name.ShouldBe("assistance.deductible");
        Settle(layers, 10_000, [new Override("assistance.deductible", "3000", default)], "a").Layers[0].Paid.ShouldBe(Money.OfYuan(4_900));
    }

    [Fact]
    public void A_supplied_value_that_nothing_uses_is_refused()
    {
        const string layers = "  assistance: { fund: f, cite: s, rate: 70% }";
        var error = Should.Throw<ProblemException>(() =>
            Settle(layers, 100, [new Override("incme", "3000", new Spot("case.yaml", 4, 3))], "a")
        );
        error.Problems.Single().ToString().ShouldContain("case.yaml:4:3");
    }

    [Fact]
    public void Layers_that_share_a_cap_see_what_the_other_drew_on_the_same_visit()
    {
        const string layers = """
              first: { fund: f, cite: s, rate: 50%, cap: { is: 1000, shared: both } }
              second: { fund: f, cite: s, rate: 50%, cap: { is: 1000, shared: both } }
            """;
        var settled = Settle(layers, 1_800);
        settled.PaidBy("first").ShouldBe(Money.OfYuan(900));
        settled.PaidBy("second").ShouldBe(Money.OfYuan(100));
    }

    [Fact]
    public void A_payment_never_exceeds_what_is_left_of_the_bill()
    {
        const string layers = "  relief: { fund: f, cite: s, pays: 2000 }\n  more: { fund: f, cite: s, base: total, rate: 100% }";
        var settled = Settle(layers, 1_500);
        settled.PaidBy("relief").ShouldBe(Money.OfYuan(1_500));
        settled.PaidBy("more").ShouldBe(Money.Zero);
        settled.Person.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_policy_replaced_within_the_year_goes_on_from_what_its_predecessor_paid()
    {
        var before = Rules("  assistance: { fund: f, cite: s, rate: 100%, cap: 1000 }");
        var after = Rules("  extra: { fund: f, cite: s, rate: 0% }\n  assistance: { fund: f, cite: s, rate: 100%, cap: 1500 }");
        var first = Interpreter.Settle(before, new Person(), Visit(900), Accumulators.Empty(Layouts.Of(before.Policy), 2024));
        var second = Interpreter.Settle(after, new Person(), Visit(900), first.After.For(Layouts.Of(after.Policy), 2024));
        second.PaidBy("assistance").ShouldBe(Money.OfYuan(600));
    }

    [Fact]
    public void What_a_layer_paid_without_limit_counts_towards_its_limit_all_the_same()
    {
        // Two spellings of one rule: a row without a cap, and a cap that binds only some.
        foreach (
            var layers in new[]
            {
                "  assistance: { fund: f, cite: s, table: [ { who: a, rate: 100%, cap: none }, { who: b, rate: 50%, cap: 10000 } ] }",
                "  assistance: { fund: f, cite: s, table: [ { who: a, rate: 100% }, { who: b, rate: 50% } ], cap: [ { who: b, is: 10000 } ] }",
            }
        )
        {
            var rulebook = Rules(layers);
            var year = Accumulators.Empty(Layouts.Of(rulebook.Policy), 2024);
            var first = Interpreter.Settle(rulebook, new Person { Categories = ["a"] }, Visit(50_000), year);
            first.PaidBy("assistance").ShouldBe(Money.OfYuan(50_000));
            Interpreter
                .Settle(rulebook, new Person { Categories = ["b"] }, Visit(10_000), first.After)
                .PaidBy("assistance")
                .ShouldBe(Money.Zero);
        }
    }

    [Fact]
    public void A_number_among_the_facts_multiplies_an_amount()
    {
        const string layers =
            "  assistance: { fund: f, cite: s, rate: 100%, cap: 1000, adjust: [ { rate: times 1, cap: plus years times 380.5 } ] }\nfacts: { years: { unit: number } }";
        var rulebook = Rules(layers);
        var visit = Visit(10_000) with { Facts = new Dictionary<string, long>(StringComparer.Ordinal) { ["years"] = 400 } };
        Interpreter
            .Settle(rulebook, new Person(), visit, Accumulators.Empty(Layouts.Of(rulebook.Policy), 2024))
            .PaidBy("assistance")
            .ShouldBe(Money.OfYuan(2_522));
    }

    private static SettledVisit Settle(string layers, long yuan, params string[] categories) => Settle(layers, yuan, [], categories);

    private static SettledVisit Settle(string layers, long yuan, IReadOnlyList<Override> supplied, params string[] categories)
    {
        var rulebook = Rules(layers, supplied);
        return Interpreter.Settle(
            rulebook,
            new Person { Categories = categories },
            Visit(yuan),
            Accumulators.Empty(Layouts.Of(rulebook.Policy), 2024)
        );
    }

    private static Visit Visit(long yuan) =>
        new()
        {
            Id = "v",
            Date = new DateOnly(2024, 5, 1),
            Kind = Codes.Find(CodeField.Visit, "inpatient"),
            Bill = Bill.AllInPolicy(Money.OfYuan(yuan)),
        };

    private static Rulebook Rules(string layers, IReadOnlyList<Override>? supplied = null)
    {
        var text = $$"""
            division: "420500"
            title: test
            effective: 2024-01-01 ..
            sources: { s: { title: s, grade: invented } }
            funds: { f: { title: f } }
            categories: { a: { title: a }, b: { title: b } }
            layers:
            {{layers}}
            """;
        return new RulebookShelf(PolicyReader.Read([YamlFile.Parse(text, "test.yaml")]), supplied ?? []).On(new DateOnly(2024, 5, 1));
    }
}
