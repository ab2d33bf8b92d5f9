using Tuodi.Office.Auditing;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>Which status counts on the day of a visit, and what is said when nobody knows.</summary>
public class StatusTests
{
    private static readonly DateOnly Day = new(2025, 1, 20);

    [Fact]
    public void A_month_without_a_roster_is_missing_by_name()
    {
        var finding = new Month().Roster(Ana, "低保对象", month: "202503").Visit(Bo, Day, 1000m, null).Audit().Findings.Single();
        finding.Missing.ShouldBe("roster 202501");
    }

    [Fact]
    public void A_status_that_ended_before_the_visit_is_no_status() =>
        new Month()
            .Roster(Ana, "低保对象", new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 19))
            .Visit(Ana, Day, 1000m, null)
            .Audit()
            .Count(Verdict.Right)
            .ShouldBe(1);

    [Fact]
    public void An_identity_nobody_can_read_is_missing_by_its_text_unless_another_one_counts()
    {
        var month = new Month().Roster(Ana, "某种对象", month: "202501").Visit(Ana, Day, 1000m, null);
        var result = month.Audit();
        result.Findings.Single().Missing.ShouldBe("identity 某种对象");
        result.Unknown.Single().Text.ShouldBe("某种对象");
        month.Roster(Ana, "低保边缘户", month: "202501").Audit().Findings.Single().Figures.Difference.ShouldBe(Yuan(600m));
    }

    [Fact]
    public void Without_a_roster_the_lists_own_identity_is_taken_and_each_finding_says_so()
    {
        var finding = new Month().Visit(Ana, Day, 1000m, 0m, row => row with { Identity = "低保对象(救助)" }).Audit().Findings.Single();
        finding.Figures.Difference.ShouldBe(Yuan(800m));
        finding.Reasons.Select(reason => reason.Kind).ShouldBe([ReasonKind.NothingPaid, ReasonKind.IdentityFromList]);
        new Month().Visit(Ana, Day, 1000m, null).Audit().Findings.Single().Missing.ShouldBe("identity");
    }

    [Fact]
    public void The_status_of_each_day_counts_over_the_year()
    {
        var result = new Month()
            .Roster(Ana, "低保边缘户", new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31))
            .Roster(Ana, "低保对象", new DateOnly(2025, 9, 1))
            .Visit(Ana, new DateOnly(2025, 1, 15), 1000m, null)
            .Visit(Ana, new DateOnly(2025, 2, 15), 1000m, null)
            .Visit(Ana, new DateOnly(2025, 9, 15), 1000m, null)
            .Audit();
        result.People.Single().Visits.Select(visit => visit.Assistance.Computed).ShouldBe([Yuan(600m), Yuan(0m), Yuan(800m)]);
    }

    [Fact]
    public void A_policy_that_lets_any_day_of_the_stay_count_finds_a_status_that_ended_in_it()
    {
        var stay = new DateOnly(2024, 12, 20);
        Audited("特困人员").Findings.Single().Figures.Difference.ShouldBe(Yuan(800m));
        Audited("低保对象").Findings.ShouldBeEmpty();

        AuditResult Audited(string identity) =>
            new Month()
                .Under("  assistance: { fund: f, of: [in_policy], cite: notice, when: { not: { who: ordinary } }, rate: 80% }")
                .Roster(Ana, identity, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31))
                .Visit(Ana, Day, 1000m, null, row => row with { Admitted = stay })
                .Audit();
    }

    [Fact]
    public void An_identity_that_this_policy_does_not_assist_is_outside_the_policy_and_not_off_the_roster() =>
        new Month()
            .Roster(Ana, "重度残疾人", month: "202501")
            .Visit(Ana, Day, 1000m, null)
            .Audit()
            .People.Single()
            .Visits.Single()
            .Assistance.ShouldBe(new AuditedLayer(Yuan(0m), Yuan(0m), Verdict.Right, ReasonKind.OutsidePolicy));
}
