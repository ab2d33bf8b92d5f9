using Tuodi.Policies.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>A row that can never apply is told: as an error where it contradicts itself, as a warning where something else keeps it from applying.</summary>
public sealed class UnreachableTests
{
    private const string Start = "  help:\n    fund: aid\n    cite: rule 3\n    when: { level: [1, 2, 3] }\n    table:\n";

    [Theory]
    [InlineData("- { who: near, level: 2, not: { level: 2 }, rate: 70% }")]
    [InlineData("- { who: near, amount: { left: 3000 .. 3000 }, rate: 70% }")]
    [InlineData("- { who: near, age: 150.., rate: 70% }")]
    public void A_row_that_contradicts_itself_is_refused(string row) =>
        Document
            .Refused($"{Start}      - {{ who: poor, rate: 80% }}\n      - {{ who: near, rate: 75%, exception: true }}\n      {row}\n")
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith("test.yaml:26:9: This row of `help` can never apply: its conditions contradict each other");

    [Theory]
    [InlineData("- { who: near, level: primary, rate: 70% }", "the layer's `when` excludes all that it fits")]
    [InlineData("- { who: near, date: 2027-01-01 .., rate: 70% }", "its dates lie outside the document's period, 2023-01-01 .. 2025-12-31")]
    [InlineData("- { who: near, level: [1, 2], rate: 70% }", "rows with `exception: true` take all that it fits")]
    public void A_row_that_never_applies_is_told(string row, string why)
    {
        var finding = Document
            .Read($"{Start}      - {{ who: poor, rate: 80% }}\n      - {{ who: near, rate: 75%, exception: true }}\n      {row}\n")
            .Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Kind.ShouldBe(FindingKind.Unreachable);
        finding.Wrong.English!.ShouldEndWith(why);
        finding.Spot.Line.ShouldBe(26);
    }

    [Fact]
    public void A_premium_of_a_year_before_the_document_is_told()
    {
        var finding = Document
            .Read("  help: { fund: aid, rate: 80%, cite: rule 3 }\npremiums:\n  - { year: 2022, premium: 350, cite: rule 4 }\n")
            .Findings.ShouldHaveSingleItem();
        (finding.Severity, finding.Kind, finding.Spot.Line).ShouldBe((Severity.Warning, FindingKind.Date, 21));
    }
}
