using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Checks;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Coverage;

/// <summary>Every jurisdiction of the study, every place of which a rule is told, and every rule without a place has a document that can be used.</summary>
public sealed class UnitDocumentTests
{
    private static readonly string Policies = Path.Combine(Repository.Root, "policies");

    private static readonly Lazy<JurisdictionList> List = new(() =>
        JurisdictionList.Read(Path.Combine(Repository.Root, "data", "jurisdictions", "jurisdictions.yaml"), "jurisdictions.yaml")
    );

    private static readonly Lazy<PolicyLibrary> Library = new(() => new PolicyLibrary(Policies));

    public static TheoryData<string> Units() =>
        [
            .. List.Value.Study.Concat(List.Value.Places).Select(unit => unit.Code.Digits),
            .. List.Value.Placeless.Select(rule => rule.Document),
        ];

    [Fact]
    public void The_list_has_the_jurisdictions_of_the_study_by_its_regions()
    {
        List.Value.Study.Count.ShouldBe(41);
        List.Value.Study.Count(each => each.IsProvince).ShouldBe(31);
        List.Value.Study.CountBy(each => each.Region).OrderBy(each => each.Key).Select(each => each.Value).ShouldBe([15, 8, 14, 4]); // the totals of the study's Table 1
    }

    [Fact]
    public void Every_division_that_has_a_document_is_in_the_list() =>
        List
            .Value.Study.Concat(List.Value.Places)
            .Select(unit => unit.Code.Digits)
            .Append("100000")
            .ShouldBe(Library.Value.Divisions(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Units))]
    public void It_loads_and_checking_it_finds_no_error(string unit)
    {
        var documents = Documents(unit);
        documents.ShouldNotBeEmpty();
        foreach (var policy in documents)
        {
            policy.Title.Chinese.ShouldNotBeNullOrEmpty();
            policy.Findings.Concat(BehaviourCheck.Of(policy)).Where(finding => finding.Severity == Severity.Error).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_typical_case_comes_to_a_figure_or_to_the_name_of_what_is_unknown(string unit)
    {
        foreach (var policy in Documents(unit))
        {
            var outcome = CaseRunner.Run(CaseReader.Read(YamlFile.Parse(Typical(policy), "typical.yaml"), "typical.yaml"), _ => policy);
            var visit = outcome.Visits.ShouldHaveSingleItem();
            if (visit.Missing is { } missing)
            {
                // The name leads to the layer or parameter, which the document says is not known.
                var first = missing.Name.Split('.', '(')[0];
                policy.Layers.Select(layer => layer.Key).Concat(policy.Parameters.Keys).ShouldContain(first, missing.Name);
            }
            else
            {
                var settled = visit.Settled.ShouldNotBeNull();
                settled.Layers.Aggregate(settled.Person, (sum, layer) => sum + layer.Paid).ShouldBe(Money.OfYuan(85_000));
            }
        }
    }

    /// <summary>A minimum living person in a level-3 hospital at home; what the insurances paid is given.</summary>
    private static string Typical(Policy policy) =>
        $$"""
            policy: "{{policy.Division}}"
            person: { scheme: residents, categories: [{{(
                policy.Categories.Any(each => each.Key == "minimum-living") ? "minimum-living" : string.Empty
            )}}], born: 1960-05-10, sex: female }
            visits:
              - date: {{Day(policy):yyyy-MM-dd}}
                kind: inpatient
                institution: { level: 3, division: "{{policy.Division}}" }
                referral: local
                disease: hip
                amounts: { total: 85000, in_policy: 80000, first_pay: 0, over_limit: 0, out_of_policy: 5000 }
                paid: { {{string.Join(", ", Given(policy).Select(layer => $"{layer}: 20000"))}} }
            """;

    private static IEnumerable<string> Given(Policy policy) =>
        policy.Layers.Select(layer => layer.Key).Where(key => key is "basic" or "critical_illness");

    private static DateOnly Day(Policy policy) => policy.Effective.To ?? policy.Effective.From.AddMonths(6);

    private static IReadOnlyList<Policy> Documents(string unit) =>
        unit.EndsWith(".yaml", StringComparison.Ordinal)
            ? [Library.Value.Load(Path.Combine(Policies, unit))]
            : [.. Library.Value.FilesOf(unit).Select(Library.Value.Load)];
}
