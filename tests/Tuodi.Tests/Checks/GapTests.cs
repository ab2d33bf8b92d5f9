using Tuodi.Policies.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>A table that has a row for some visits of a person and none for others is refused; so are cases without an otherwise.</summary>
public sealed class GapTests
{
    private const string Start = "  help:\n    fund: aid\n    cite: rule 3\n";

    [Theory]
    [InlineData(
        "- { who: poor, level: [1, 2], rate: 80% }",
        "- { who: poor, level: [primary, 3], rate: 0% }",
        "a poor person, level primary"
    )]
    [InlineData("- { who: [poor, near], age: 0..59, rate: 80% }", "- { who: [poor, near], age: 60.., rate: 70% }", "a poor person, age 60")]
    [InlineData("- { visit: [inpatient, chronic], rate: 80% }", "- { not: { visit: [inpatient, chronic] }, rate: 0% }", "visit outpatient")]
    [InlineData(
        "- { who: ill, disability: 1..3, rate: 80% }",
        "- { who: ill, not: { disability: 1..3 }, rate: 70% }",
        "an ill person, no disability"
    )]
    [InlineData("- { amount: { left: over 3000 }, rate: 80% }", "- { amount: { left: up to 3000 }, rate: 0% }", "left below ¥3,000.00")]
    [InlineData("- { amount: { left: 0 .. 3000 }, rate: 80% }", "- { amount: { left: at least 3000 }, rate: 0% }", "left of ¥3,000.00")]
    [InlineData("- { date: 2024-01-01 .., rate: 80% }", "- { date: 2023-01-01 .. 2023-12-31, rate: 0% }", "on 2023-01-01")]
    [InlineData(
        "- { person: { class: a }, rate: 80% }",
        "- { not: { person: { class: a } }, rate: 0% }",
        "another person attribute class or none"
    )]
    public void A_person_and_visit_without_a_row(string only, string mending, string example)
    {
        var problem = Document.Refused($"{Start}    table:\n      {only}\n").ShouldHaveSingleItem();
        problem.Spot.ToString().ShouldBe("test.yaml:23:9");
        problem.Wrong.ShouldEndWith("none fits: " + example);
        Document.Read($"{Start}    table:\n      {only}\n      {mending}\n").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_when_of_a_layer_says_which_visits_its_table_is_for() =>
        Document
            .Read(Start + "    when: { visit: inpatient }\n    table:\n      - { who: poor, visit: inpatient, rate: 80% }\n")
            .Findings.ShouldBeEmpty();

    [Fact]
    public void A_category_that_no_row_mentions_is_no_gap() =>
        Document
            .Read(Start + "    table:\n      - { who: poor, level: 3, rate: 80% }\n      - { who: poor, not: { level: 3 }, rate: 70% }\n")
            .Findings.ShouldBeEmpty();

    [Fact]
    public void Cases_without_otherwise()
    {
        const string Layer = Start + "    rate: 80%\n    deductible: [ { level: [primary, 1], is: 100 }, { level: 2, is: 200 } ]\n";
        var problem = Document.Refused(Layer).ShouldHaveSingleItem();
        problem.Spot.ToString().ShouldBe("test.yaml:23:19");
        problem.Wrong.ShouldBe("No case of this value in `help` fits, and there is no `otherwise`: level 3");
        Document.Read(Layer.Replace("level: 2", "level: [2, 3]", StringComparison.Ordinal)).Findings.ShouldBeEmpty();
        Document
            .Read(Layer.Replace("    rate:", "    when: { level: [primary, 1, 2] }\n    rate:", StringComparison.Ordinal))
            .Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_depends_on_an_unknown_order_is_said_not_to_be_decided()
    {
        const string Layer =
            Start
            + "    table:\n      - { amount: { left: up to income(last year) }, rate: 80% }\n      - { amount: { left: over line }, rate: 70% }\n";
        var finding = Document.Read(Layer).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Undecided);
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Shares_of_one_unknown_amount_are_in_order() =>
        Document
            .Read(
                Start
                    + "    table:\n      - { amount: { left: up to 50% of income(last year) }, rate: 80% }\n      - { amount: { left: over 1/2 of income(last year) }, rate: 70% }\n"
            )
            .Findings.ShouldBeEmpty();

    [Fact]
    public void A_table_that_tells_too_many_visits_apart_is_said_not_to_be_decided()
    {
        var attributes = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"a{i}: yes"));
        var finding = Document
            .Read(
                $"{Start}    table:\n      - {{ person: {{ {attributes} }}, rate: 80% }}\n      - {{ not: {{ person: {{ {attributes} }} }}, rate: 70% }}\n"
            )
            .Findings.ShouldHaveSingleItem();
        finding.Wrong.English!.ShouldContain("more than 65,536");
    }
}
