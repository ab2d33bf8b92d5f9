using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>Which rows are settlements: reversals cancel, copies count once, late visits keep their day.</summary>
public class SettlementsTests
{
    private static readonly DateOnly Day = new(2025, 1, 20);

    private static Month January => new Month().Roster(Ana, "低保对象", month: "202501");

    [Fact]
    public void A_reversal_takes_one_row_back_and_of_three_rows_one_stays()
    {
        var result = January.Visit(Ana, Day, 1000m, 800m).Visit(Ana, Day, 1000m, -800m, Negative).Visit(Ana, Day, 1000m, 700m).Audit();
        var person = result.People.Single();
        person.Visits.Count(visit => visit.Verdict == Verdict.Cancelled).ShouldBe(2);
        result.Findings.Single().Figures.Paid.ShouldBe(Yuan(700m));
        result.Owed.ShouldBe(Yuan(100m));
    }

    [Fact]
    public void A_reversal_takes_back_the_settlement_it_names()
    {
        var result = January
            .Visit(Ana, Day, 1000m, 800m, row => row with { SettlementId = "1" })
            .Visit(Ana, Day, 1000m, 700m, row => row with { SettlementId = "2" })
            .Visit(Ana, Day, 1000m, -700m, row => Negative(row) with { SettlementId = "2" })
            .Audit();
        result.Count(Verdict.Right).ShouldBe(1);
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void One_settlement_in_two_lists_counts_once_and_the_list_with_the_payment_knows_better()
    {
        var result = January
            .Visit(Ana, Day, 1000m, null, row => row with { Spot = new Spot("unrescued.csv", 2, 1), Number = "7", SettlementId = null })
            .Visit(Ana, Day, 1000m, 800m, row => row with { SettlementId = "500000000001" })
            .Audit();
        result.Settlements.ShouldBe(1);
        result.Count(Verdict.Right).ShouldBe(1);
        result.People.Single().Visits.Single().AlsoIn.Single().File.ShouldBe("inside.csv");
    }

    [Fact]
    public void The_same_id_is_the_same_settlement_except_on_lists_by_hand()
    {
        Settlements(ListKind.SettlementInside).ShouldBe(1);
        Settlements(ListKind.SettlementManual).ShouldBe(2);

        static int Settlements(ListKind kind) =>
            January
                .Visit(Ana, Day, 1000m, 800m, row => row with { Kind = kind, SettlementId = "3" })
                .Visit(Ana, Day, 1000m, 800m, row => row with { Kind = kind, SettlementId = "3" })
                .Audit()
                .Settlements;
    }

    [Fact]
    public void Two_rows_of_one_list_are_two_settlements_however_alike() =>
        January.Visit(Ana, Day, 1000m, null).Visit(Ana, Day, 1000m, null).Audit().Owed.ShouldBe(Yuan(1600m));

    [Fact]
    public void A_late_visit_counts_on_its_day_wherever_it_stands_in_the_list()
    {
        var result = January.Visit(Ana, Day, 7000m, 4800m).Visit(Ana, new DateOnly(2025, 1, 5), 1500m, 1200m).Audit();
        result.Count(Verdict.Right).ShouldBe(2);
        result.People.Single().Visits.Select(visit => visit.Day).ShouldBe([new DateOnly(2025, 1, 5), Day]);
    }

    [Fact]
    public void A_new_year_starts_with_an_empty_cap() =>
        new Month()
            .Roster(Ana, "低保对象", new DateOnly(2024, 1, 1))
            .Visit(Ana, new DateOnly(2024, 12, 31), 8000m, 6000m)
            .Visit(Ana, new DateOnly(2025, 1, 1), 8000m, 6000m)
            .Audit()
            .Count(Verdict.Right)
            .ShouldBe(2);

    [Fact]
    public void An_explanation_is_the_settled_visit_with_the_year_before_it()
    {
        var month = January.Visit(Ana, new DateOnly(2025, 1, 5), 7000m, 5600m).Visit(Ana, Day, 1000m, null);
        var audit = month.Ready();
        var finding = audit.Run(month.Rows).Findings.Single();
        var settled = audit.Explain(finding.Person, finding.Visit)!;
        settled.PaidBy("assistance").ShouldBe(Yuan(400m));
        settled.Layers.Single(layer => layer.Layer.Key == "assistance").Work!.Caps.Single().Drawn.ShouldBe(Yuan(5600m));
    }

    private static SettlementRow Negative(SettlementRow row) =>
        row with
        {
            Total = -row.Total!.Value,
            InPolicy = -row.InPolicy!.Value,
            Basic = -row.Basic!.Value,
        };
}
