using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Checks;

/// <summary>A child document keeps to the bounds of its parent: what must be is an error, a principle a warning, and what is not known is said.</summary>
public sealed class BoundTests
{
    private const string Parent =
        Document.Head
        + """
              help: { fund: aid, unknown: each place sets it, cite: rule 3 }
            bounds:
              - { id: floor, layer: help, who: [poor], rate: at least 70%, strength: must, cite: rule 7 }
              - { id: free, layer: help, who: [poor], deductible: none, cite: rule 7 }
              - { id: tenth, layer: help, who: [near], deductible: about 10% of income(last year), cite: rule 8 }
              - { id: open, layer: help, who: [poor], cap: none, cite: rule 9 }
              - { id: scope, layer: help, of: [in_policy], strength: must, cite: rule 10 }

            """;

    [Fact]
    public void A_child_that_keeps_to_them_has_no_finding() =>
        Child("table: [ { who: poor, rate: 70% }, { who: near, deductible: 9% of income(last year), rate: 60% } ]")
            .Findings.ShouldBeEmpty();

    [Fact]
    public void A_lower_rate_is_refused_and_both_articles_are_named()
    {
        var problem = Refused(
            "table: [ { who: poor, bands: { 0..1000: 70%, 1000..: 65% } }, { who: near, deductible: 0, rate: 60%, cite: text 2 } ]"
        );
        problem.Wrong.ShouldBe(
            "The rate 65% of `help` for poor (text 1) does not keep to the bound `floor` at parent.yaml:21:5 (rule 7): at least 70%"
        );
        problem.Spot.File.ShouldBe("child.yaml");
    }

    [Fact]
    public void Parts_of_the_bill_outside_the_bound_are_refused() =>
        Refused("of: [in_policy, first_pay], rate: 70%").Wrong.ShouldContain("left(first_pay)");

    [Fact]
    public void An_adjustment_that_every_poor_person_gets_counts()
    {
        Child("rate: 65%, adjust: [ { who: poor, rate: +5 points } ]").Findings.ShouldAllBe(finding => finding.Severity != Severity.Error);
        Refused("rate: 72%, adjust: [ { who: [poor, near], rate: -5 points } ]").Wrong.ShouldContain("The rate 67%");
        Child("rate: 72%, adjust: [ { who: poor, referral: unreferred, rate: -5 points } ]")
            .Findings.ShouldAllBe(finding => finding.Kind == FindingKind.Undecided || finding.Kind == FindingKind.Bound);
    }

    [Theory]
    [InlineData(
        "table: [ { who: poor, deductible: 100, rate: 70% }, { who: near, deductible: 10% of income(last year), rate: 60% } ]",
        "free"
    )]
    [InlineData("table: [ { who: poor, rate: 70% }, { who: near, deductible: 13% of income(last year), rate: 60% } ]", "tenth")]
    [InlineData("table: [ { who: poor, rate: 70%, cap: 1000 }, { who: near, deductible: 10% of income(last year), rate: 60% } ]", "open")]
    public void A_principle_that_is_not_kept_is_a_warning(string layer, string bound)
    {
        var finding = Child(layer).Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Wrong.English!.ShouldContain($"does not keep to the bound `{bound}`");
    }

    [Theory]
    [InlineData(
        "table: [ { who: poor, rate: unknown }, { who: near, deductible: 10% of income(last year), rate: 60% } ]",
        "`floor` (rule 7)",
        "help.rate not known"
    )]
    [InlineData(
        "table: [ { who: poor, rate: 70% }, { who: near, deductible: 3000, rate: 60% } ]",
        "`tenth` (rule 8)",
        "income(2022), income(2023) not known"
    )]
    public void What_is_not_known_is_said(string layer, string bound, string lacks)
    {
        var finding = Child(layer).Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Information);
        finding.Wrong.English!.ShouldContain(bound);
        finding.Wrong.English!.ShouldEndWith(lacks);
    }

    [Fact]
    public void A_value_is_held_against_the_parameter_of_each_year()
    {
        const string Income =
            "parameters: { income: { unit: yuan, values: { 2022: { is: 30000, cite: text 3 }, 2023: { is: 40000, cite: text 3 } } } }\n";
        var finding = Child("table: [ { who: poor, rate: 70% }, { who: near, deductible: 3000, rate: 60% } ]", Income)
            .Findings.First(each => each.Kind == FindingKind.Bound);
        finding.Wrong.English!.ShouldStartWith(
            "The deductible ¥3,000.00 of `help` for near (text 1) from 2024-01-01 does not keep to the bound `tenth`"
        );
    }

    [Fact]
    public void A_document_that_ended_before_the_parent_began_is_not_held_against_it()
    {
        Child("rate: 50%", effective: "2020-01-01 .. 2022-12-31").Findings.ShouldBeEmpty();
        Should
            .Throw<ProblemException>(() => Child("rate: 50%", effective: "2020-01-01 .. 2023-01-01"))
            .Problems.ShouldHaveSingleItem()
            .Wrong.ShouldContain("`floor`");
    }

    private static Policy Child(string layer, string before = "", string effective = "2023-01-01 .. 2025-12-31") =>
        PolicyReader.Read([
            YamlFile.Parse(Parent, "parent.yaml"),
            YamlFile.Parse(
                $$"""
                division: "420501"
                title: child
                status: test
                effective: {{effective}}
                sources: { text: { title: a text, grade: invented } }
                {{before}}layers:
                  help: { cite: text 1, {{layer}} }
                """,
                "child.yaml"
            ),
        ]);

    private static Problem Refused(string layer) => Should.Throw<ProblemException>(() => Child(layer)).Problems.ShouldHaveSingleItem();
}
