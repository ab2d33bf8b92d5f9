using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>What is owed, overpaid, right, and of what nothing can be said.</summary>
public class VerdictTests
{
    private static readonly DateOnly Day = new(2025, 1, 20);

    [Fact]
    public void A_recipient_on_the_list_of_those_who_drew_nothing_is_owed()
    {
        var finding = new Month()
            .Roster(Ana, "低保对象", month: "202501", town: "几江街道")
            .Visit(Ana, Day, 574.29m, null)
            .Audit()
            .Findings.Single();
        finding.Figures.ShouldBe(new AuditedLayer(Yuan(459.43m), Money.Zero, Verdict.Owed, ReasonKind.None));
        finding.Figures.Difference.ShouldBe(Yuan(459.43m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.NothingPaid);
        finding.Article!.Place.ShouldBe("3");
        finding.Person.Town.ShouldBe("几江街道");
    }

    [Fact]
    public void What_was_paid_to_the_fen_is_right_and_leaves_no_finding()
    {
        var result = new Month().Roster(Ana, "低保对象", month: "202501").Visit(Ana, Day, 574.29m, 459.43m).Audit();
        result.Findings.ShouldBeEmpty();
        result.Count(Verdict.Right).ShouldBe(1);
    }

    [Fact]
    public void More_than_the_policy_gives_is_overpaid()
    {
        var result = new Month().Roster(Ana, "低保边缘户", month: "202501").Visit(Ana, Day, 1000m, 700m).Audit();
        result.Findings.Single().Figures.Verdict.ShouldBe(Verdict.Overpaid);
        result.Overpaid.ShouldBe(Yuan(100m));
        result.Owed.ShouldBe(Money.Zero);
    }
}
