using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Policies;

public class InheritanceTests
{
    private const string Parent = """
        division: "420000"
        title: parent
        effective: 2022-01-01 ..
        sources: { law: { title: law, grade: official } }
        funds: { ma: { title: fund } }
        categories: { minimum-living: { title: poor } }
        parameters: { income: { title: income, unit: yuan, values: { 2021: { is: 30000, cite: law 1 } } } }
        layers:
          basic: { title: basic, fund: ma, unknown: local }
          assistance:
            fund: ma
            cite: law 2
            rate: 70%
            cap: 50000
        implied: [ { rule: a, why: b, cite: law 3 } ]
        """;

    [Fact]
    public void A_child_says_only_what_differs()
    {
        var policy = Read("layers: { assistance: { cite: notice 1, cap: 80000 } }");
        var rule = policy.Layers[1].Rows.Single().Rule;
        rule.Caps.Single()
            .Amount.ShouldBe(Tuodi.Policies.Terms.TermParser.Parse("80000", Tuodi.Policies.Terms.TermUnit.Money, NoNames, "x"));
        rule.Bands.Count.ShouldBe(1);
        policy.Layers[1].Cite!.Source.Title.In(Language.English).ShouldBe("notice");
        policy.Parameters["income"].OfYear(2021).ShouldNotBeNull();
    }

    [Fact]
    public void A_value_of_the_child_may_not_stand_under_the_parents_article()
    {
        var error = Should.Throw<ProblemException>(() => Read("layers: { assistance: { cap: 80000 } }"));
        error.Problems.Single().ToString().ShouldContain("child.yaml");
        error.Problems.Single().Remedy.ShouldContain("cite");
    }

    [Fact]
    public void A_rule_makes_an_unknown_layer_known() =>
        Read("layers: { basic: { rate: 60%, cite: notice 2 } }").Layers[0].Unknown.ShouldBeNull();

    [Fact]
    public void A_layer_can_be_taken_out_and_another_put_between()
    {
        var policy = Read("layers: { basic: none, waiver: { fund: ma, rate: 10%, cite: notice 3, before: assistance } }");
        policy.Layers.Select(layer => layer.Key).ShouldBe(["waiver", "assistance"]);
    }

    [Fact]
    public void A_year_is_added_to_the_parents_years()
    {
        var policy = Read("parameters: { income: { values: { 2022: { is: 32000, cite: notice 4 } } } }");
        policy.Parameters["income"].Values.Count.ShouldBe(2);
    }

    [Fact]
    public void Implied_rules_of_both_stand() => Read("implied: [ { rule: c, why: d, cite: notice 5 } ]").Provisions.Count.ShouldBe(2);

    [Fact]
    public void The_same_rules_have_the_same_hash_however_they_are_laid_out()
    {
        var one = Read("layers: { assistance: { cite: notice 1, cap: 80000 } }");
        var other = Read("layers:\n  # a comment\n  assistance:\n    cite: notice 1\n    cap: 80000");
        var third = Read("layers: { assistance: { cite: notice 1, cap: 80001 } }");
        other.Hash.ShouldBe(one.Hash);
        third.Hash.ShouldNotBe(one.Hash);
    }

    private static readonly Tuodi.Policies.Terms.TermScope NoNames = new(
        [],
        0,
        [],
        new Dictionary<string, Tuodi.Policies.Terms.TermUnit>(),
        []
    );

    private static Policy Read(string child)
    {
        var text = $$"""
            division: "420500"
            title: child
            effective: 2023-01-01 ..
            sources: { notice: { title: notice, grade: mirror } }
            {{child}}
            """;
        return PolicyReader.Read([YamlFile.Parse(Parent, "parent.yaml"), YamlFile.Parse(text, "child.yaml")]);
    }
}
