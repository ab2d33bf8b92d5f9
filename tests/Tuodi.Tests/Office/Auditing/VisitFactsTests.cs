using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Results;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>What a row tells of a visit, by the data file that ships, and what it does not tell.</summary>
public class VisitFactsTests
{
    private static readonly DateOnly Day = new(2025, 1, 20);

    [Theory]
    [InlineData("普通住院", null, null, "inpatient")]
    [InlineData("门诊慢特病", "门诊", null, "chronic")]
    [InlineData(null, null, "重大疾病门诊", "chronic")]
    [InlineData(null, "住院", null, "inpatient")]
    [InlineData("某种就诊", "住院", null, "inpatient")]
    [InlineData("某种就诊", "门诊", null, null)]
    [InlineData(null, "门诊", null, null)]
    public void The_kind_of_visit_is_the_finest_that_the_row_tells(string? kind, string? visitClass, string? assistance, string? expected)
    {
        var visit = Explained(row => row with { VisitKind = kind, VisitClass = visitClass, AssistanceKind = assistance }).Visit;
        (visit.Kind < 0 ? null : Codes.Of(CodeField.Visit)[visit.Kind]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("城乡居民基本医疗保险", null, 0)]
    [InlineData("职工基本医疗保险", null, 1)]
    [InlineData(null, "JM0000000001", 0)]
    [InlineData(null, "ZG0000000001", 1)]
    [InlineData(null, null, -1)]
    public void The_scheme_is_told_by_the_insurance_or_by_the_number_of_the_insured(string? insurance, string? number, int scheme) =>
        Explained(row => row with { Insurance = insurance, PersonalNumber = number }).Insured.Scheme.ShouldBe(scheme);

    [Fact]
    public void A_visit_in_the_city_is_local_unless_the_policy_asks_for_the_county()
    {
        const string county = """
              assistance:
                fund: f
                of: [in_policy]
                cite: notice
                table:
                  - { inside: county, rate: 80% }
                  - { outside: county, rate: 70% }
            """;
        Explained(row => row).Visit.Referral.ShouldBe(0);
        Computed(county, row => row with { VisitedAt = "江津区" }).ShouldBe(Yuan(800m));
        Computed(county, row => row with { VisitedAt = "万州区" }).ShouldBe(Yuan(700m));
        Computed(county, row => row).ShouldBeNull();
    }

    [Fact]
    public void Texts_that_the_data_file_does_not_know_are_counted_and_listed()
    {
        var unknown = Listed(row => row with { VisitKind = "某种就诊", Referral = "说不清" }).Audit().Unknown;
        unknown.Select(text => (text.Field, text.Text, text.Count)).ShouldBe([("visit_kind", "某种就诊", 1), ("referral", "说不清", 1)]);
    }

    private static Money? Computed(string layers, Func<SettlementRow, SettlementRow> change) =>
        Listed(change).Under(layers).Audit().People.Single().Visits.Single().Assistance.Computed;

    private static SettledVisit Explained(Func<SettlementRow, SettlementRow> change)
    {
        var month = Listed(change);
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        return audit.Explain(person, person.Visits.Single())!;
    }

    private static Month Listed(Func<SettlementRow, SettlementRow> change) =>
        new Month().Roster(Ana, "低保对象", month: "202501").Visit(Ana, Day, 1000m, null, change);
}
