using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Yaml;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>The kind of assistance where a list does not say it, by the rules that ship: told where the facts tell it, open where one is missing.</summary>
public class BenefitRulesTests
{
    private const string Threshold = "benefit.large-cost.in_policy_from";

    private static readonly HashSet<string> Listed = ["C92.000", "M51.100"];

    [Theory]
    [InlineData("inpatient", "C92.000", "major")]
    [InlineData("inpatient", " c92.000 ", "major")]
    [InlineData("chronic", "C92.000", "major")]
    [InlineData("chronic", "M00500", "major")]
    [InlineData("chronic", "A00.000", "ordinary")]
    [InlineData("outpatient", "C92.000", "ordinary")]
    [InlineData("outpatient", null, "ordinary")]
    public void The_kind_of_visit_and_the_disease_tell_it(string kind, string? disease, string benefit) =>
        Of(kind, disease, 5000m, Listed).ShouldBe((benefit, null));

    [Theory]
    [InlineData("inpatient", "A00.000", 5000, Threshold)]
    [InlineData("inpatient", null, 5000, "disease_code")]
    [InlineData("chronic", null, 5000, "disease_code")]
    [InlineData("inpatient", "M51.100+G55.1*", 5000, "disease_code")]
    [InlineData(null, "C92.000", 5000, "visit_kind")]
    public void What_could_be_one_or_the_other_stays_open_and_names_the_fact(string? kind, string? disease, int inPolicy, string lacks) =>
        Of(kind, disease, inPolicy, Listed).ShouldBe((null, lacks));

    [Fact]
    public void Without_the_list_of_major_diseases_only_what_does_not_ask_for_it_is_told()
    {
        Of("inpatient", "A00.000", 5000m, []).ShouldBe((null, "major_diseases"));
        Of("chronic", "A00.000", 5000m, []).ShouldBe((null, "major_diseases"));
        Of("chronic", "M00500", 5000m, []).ShouldBe(("major", null));
        Of("outpatient", "A00.000", 5000m, []).ShouldBe(("ordinary", null));
    }

    [Theory]
    [InlineData(2_999_999, "ordinary")]
    [InlineData(3_000_000, "large-cost")]
    public void The_amount_that_the_office_names_decides_between_ordinary_and_large_cost(int fen, string benefit)
    {
        var mapping = Mapping.With(Threshold, Money.OfYuan(30_000));
        Of("inpatient", "A00.000", fen / 100m, Listed, mapping).ShouldBe((benefit, null));
        Of("inpatient", "C92.000", fen / 100m, Listed, mapping).ShouldBe(("major", null));
    }

    [Fact]
    public void What_the_list_says_comes_first_and_a_word_that_nobody_knows_is_not_guessed_at()
    {
        Audited(null).Figures.Difference.ShouldBe(Yuan(900m));
        Audited("普通住院").Figures.Difference.ShouldBe(Yuan(500m));
        Audited("某种救助").Missing.ShouldBe("benefit");

        Finding Audited(string? written) =>
            new Month()
                .Under(ByKind)
                .With(settings => settings with { MajorDiseases = Listed })
                .Roster(Ana, "低保对象", month: "202501")
                .Visit(Ana, new DateOnly(2025, 1, 20), 1000m, null, row => row with { AssistanceKind = written, DiseaseCode = "C92.000" })
                .Audit()
                .Findings.Single();
    }

    [Theory]
    [InlineData("{ place: x, rules: [{ is: a, source: b }] }", "no division code")]
    [InlineData("{ place: \"500000\", rules: [{ is: a, kinds: [flying], source: b }] }", "no kind of visit")]
    [InlineData("{ place: \"500000\", rules: [{ is: a, in_policy_from: much, source: b }] }", "no amount")]
    [InlineData("{ place: \"500000\", rules: [{ is: a }] }", "source")]
    public void A_mistake_in_the_rules_is_told(string place, string says) =>
        Should
            .Throw<ProblemException>(() =>
                VisitMappingReader.Read(
                    (YamlMap)YamlFile.Parse($"columns: {{}}\nbenefits:\n  where_not_said:\n    - {place}\n", "visits.yaml")
                )
            )
            .Message.ShouldContain(says);

    private static (string? Benefit, string? Lacks) Of(
        string? kind,
        string? disease,
        decimal inPolicy,
        HashSet<string> listed,
        VisitMapping? mapping = null
    )
    {
        var row = new SettlementRow
        {
            Spot = new Spot("list.csv", 2, 1),
            Kind = ListKind.Unrescued,
            PersonId = Ana,
            DiseaseCode = disease,
            InPolicy = Yuan(inPolicy),
        };
        var code = kind is null ? -1 : Codes.Find(CodeField.Visit, kind);
        var benefit = (mapping ?? Mapping).BenefitRules.Single().Of(row, code, listed, out var lacks);
        return (benefit, lacks);
    }
}
