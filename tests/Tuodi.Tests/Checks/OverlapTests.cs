using Tuodi.Policies.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>Two rows or cases that fit one person and visit are refused, with the smallest of both; mended, the document is read.</summary>
public sealed class OverlapTests
{
    private const string Start = "  help:\n    fund: aid\n    cite: rule 3\n";

    [Theory]
    [InlineData("- { who: [poor, near], rate: 80% }", "- { who: [near, ill], rate: 70% }", "- { who: ill, rate: 70% }", "a near person")]
    [InlineData(
        "- { who: poor, level: [1, 2, 3], rate: 80% }",
        "- { who: poor, level: [primary, 3], referral: local, rate: 70% }\n      - { who: poor, level: primary, not: { referral: local }, rate: 60% }",
        "- { who: poor, level: primary, rate: 70% }",
        "a poor person, level 3, referral local"
    )]
    [InlineData("- { age: 0..14, rate: 80% }", "- { age: 14.., rate: 70% }", "- { age: 15.., rate: 70% }", "age 14")]
    [InlineData(
        "- { disability: 1..2, rate: 80% }",
        "- { not: { disability: 1 }, rate: 70% }",
        "- { not: { disability: 1..2 }, rate: 70% }",
        "disability grade 2"
    )]
    [InlineData(
        "- { inside: city, rate: 80% }",
        "- { outside: county, rate: 70% }",
        "- { outside: city, rate: 70% }",
        "in the city, outside the county"
    )]
    [InlineData(
        "- { disease: [a, b], rate: 80% }",
        "- { not: { disease: a }, rate: 70% }",
        "- { not: { disease: [a, b] }, rate: 70% }",
        "disease b"
    )]
    [InlineData(
        "- { institution: { class: public }, rate: 80% }",
        "- { not: { institution: { class: private } }, rate: 70% }\n      - { institution: { class: private }, rate: 60% }",
        "- { not: { institution: { class: public } }, rate: 70% }",
        "institution attribute class: public"
    )]
    [InlineData(
        "- { date: 2023-01-01 .. 2023-06-30, rate: 80% }",
        "- { date: 2023-06-30 .., rate: 70% }",
        "- { date: 2023-07-01 .., rate: 70% }",
        "on 2023-06-30"
    )]
    [InlineData(
        "- { amount: { left: up to 5000 }, rate: 80% }",
        "- { amount: { left: at least line }, rate: 70% }",
        "- { amount: { left: over line }, rate: 70% }",
        "left of ¥5,000.00"
    )]
    [InlineData(
        "- { scheme: residents, rate: 80% }",
        "- { any: [ { sex: male }, { scheme: employees } ], rate: 70% }",
        "- { scheme: employees, rate: 70% }",
        "scheme residents, male"
    )]
    public void Two_rows_for_one_person_and_visit(string first, string overlapping, string mended, string example)
    {
        var problem = Document.Refused($"{Start}    table:\n      {first}\n      {overlapping}\n").ShouldHaveSingleItem();
        problem.Spot.ToString().ShouldBe("test.yaml:24:9");
        problem.Wrong.ShouldStartWith("This row of `help` overlaps the row at test.yaml:23:9");
        problem.Wrong.ShouldEndWith(": " + example);
        Document.Read($"{Start}    table:\n      {first}\n      {mended}\n").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_exception_goes_before_the_others_and_overlaps_none()
    {
        const string Table =
            Start + "    table:\n      - { who: poor, rate: 80% }\n      - { who: poor, age: 0..14, rate: 90%, exception: true }\n";
        Document.Read(Table).Findings.ShouldBeEmpty();
        Document
            .Refused(Table + "      - { who: poor, age: 14..16, rate: 95%, exception: true }\n")
            .ShouldHaveSingleItem()
            .Wrong.ShouldEndWith("a poor person, age 14");
    }

    [Fact]
    public void Rows_of_which_the_best_is_chosen_may_overlap() =>
        Document
            .Read(Start + "    choose: best\n    table:\n      - { who: poor, rate: 80% }\n      - { who: poor, pays: 100 }\n")
            .Findings.ShouldBeEmpty();

    [Fact]
    public void Rows_overlap_only_where_the_layer_applies() =>
        Document
            .Read(
                Start
                    + "    when: { level: [1, 2] }\n    table:\n      - { level: [1, 3], rate: 80% }\n      - { level: [2, 3], rate: 70% }\n"
            )
            .Findings.ShouldBeEmpty();

    [Fact]
    public void A_local_visit_lies_inside_every_area() =>
        Document
            .Read(
                Start
                    + "    table:\n      - { referral: local, rate: 80% }\n      - { outside: county, rate: 70% }\n      - { not: { referral: local }, inside: county, rate: 60% }\n"
            )
            .Findings.ShouldBeEmpty();

    [Fact]
    public void Two_cases_of_one_value()
    {
        const string Layer =
            Start
            + "    rate: 80%\n    deductible:\n      - { level: [primary, 1], is: 100 }\n      - { level: [1, 2], is: 200 }\n      - { otherwise: 300 }\n";
        var problem = Document.Refused(Layer).ShouldHaveSingleItem();
        problem.Spot.ToString().ShouldBe("test.yaml:25:9");
        problem.Wrong.ShouldBe("This case in `help` overlaps the case at test.yaml:24:9; both fit: level 1");
        Document.Read(Layer.Replace("[1, 2]", "2", StringComparison.Ordinal)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Cases_are_held_against_each_other_only_where_their_row_applies() =>
        Document
            .Read(
                Start
                    + "    table:\n      - { who: poor, level: 3, rate: [ { level: [1, 3], is: 80% }, { level: [1, 2], is: 70% }, { otherwise: 60% } ] }\n      - { who: poor, not: { level: 3 }, rate: 50% }\n"
            )
            .Findings.ShouldHaveSingleItem()
            .Kind.ShouldBe(FindingKind.Unreachable);

    [Fact]
    public void Two_subsidies_of_one_premium()
    {
        const string Layer =
            Start
            + "    rate: 80%\npremiums:\n  - year: 2024\n    premium: 380\n    cite: rule 4\n    rows:\n      - { who: [poor, near], subsidy: 90% }\n      - { who: near, age: 60.., subsidy: 100 }\n";
        var problem = Document.Refused(Layer).ShouldHaveSingleItem();
        problem.Spot.ToString().ShouldBe("test.yaml:29:9");
        problem.Wrong.ShouldEndWith("both fit: a near person, age 60");
        Document.Read(Layer.Replace("[poor, near]", "poor", StringComparison.Ordinal)).Findings.ShouldBeEmpty();
    }
}
