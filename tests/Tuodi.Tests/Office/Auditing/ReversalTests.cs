using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>A reversal takes back the row whose every amount is its opposite, and no other one silently.</summary>
public class ReversalTests
{
    private static readonly DateOnly Day = new(2025, 6, 14);

    private static Month June => new Month().Roster(Ana, "低保对象", new DateOnly(2025, 1, 1));

    [Fact]
    public void Of_two_rows_of_one_total_it_takes_back_the_one_that_was_paid()
    {
        var result = June.Visit(Ana, Day, 1000m, 0m).Visit(Ana, Day, 1000m, -800m, Negative).Visit(Ana, Day, 1000m, 800m).Audit();
        result.Count(Verdict.Cancelled).ShouldBe(2);
        result.Findings.Single().Visit.Row.Spot.Line.ShouldBe(2);
        result.Owed.ShouldBe(Yuan(800m));
    }

    [Fact]
    public void A_row_that_was_not_paid_does_not_vanish_with_a_payment_taken_back()
    {
        var result = June.Visit(Ana, Day.AddDays(-4), 1000m, 0m).Visit(Ana, Day, 1000m, -800m, Negative).Audit();
        result.Count(Verdict.CannotSay).ShouldBe(2);
        result.Owed.ShouldBe(Money.Zero);
        Kinds(result).ShouldBe([ReasonKind.MayBeTakenBack, ReasonKind.UnpairedReversal]);
        Texts(result, Language.Chinese)[0].ShouldContain("inside.csv:3");
        Texts(result, Language.Chinese)[1].ShouldContain("inside.csv:2 总额相反，但医疗救助为 ¥0.00，冲销行为 -¥800.00");
        Texts(result, Language.English)[1].ShouldContain("assistance is ¥0.00 there and -¥800.00 here");
    }

    [Fact]
    public void A_reversal_whose_amounts_fit_no_row_cancels_none()
    {
        var other = (SettlementRow row) => row with { InPolicy = row.InPolicy!.Value - Yuan(100m) };
        var result = June.Visit(Ana, Day.AddDays(-4), 1000m, 800m)
            .Visit(Ana, Day, 1000m, -800m, row => Negative(other(row)))
            .Visit(Ana, Day, 1000m, 0m, other)
            .Audit();
        result.Count(Verdict.Cancelled).ShouldBe(0);
        result.Count(Verdict.Right).ShouldBe(1);
        Kinds(result).ShouldBe([ReasonKind.UnpairedReversal, ReasonKind.MayBeTakenBack], ignoreOrder: true);
        Texts(result, Language.Chinese).ShouldContain(text => text.Contains("但政策范围内为"));
    }

    [Fact]
    public void What_is_settled_again_in_the_month_after_and_not_paid_is_owed()
    {
        var result = June.Visit(Ana, new DateOnly(2025, 5, 11), 1000m, 800m)
            .Visit(Ana, new DateOnly(2025, 6, 11), 1000m, -800m, Negative)
            .Visit(Ana, new DateOnly(2025, 6, 12), 1000m, 0m)
            .Audit();
        result.Count(Verdict.Cancelled).ShouldBe(2);
        result.Owed.ShouldBe(Yuan(800m));
        result.Findings.Single().Visit.Day.ShouldBe(new DateOnly(2025, 6, 12));
    }

    [Fact]
    public void A_reversal_takes_back_nothing_of_a_later_month()
    {
        var result = June.Visit(Ana, new DateOnly(2025, 6, 11), 1000m, -800m, Negative)
            .Visit(Ana, new DateOnly(2025, 7, 12), 1000m, 800m)
            .Audit();
        Kinds(result).ShouldBe([ReasonKind.UnpairedReversal]);
        result.Count(Verdict.Right).ShouldBe(1);
        Texts(result, Language.Chinese)[0].ShouldContain("更早的月份");
    }

    [Fact]
    public void A_payment_that_only_the_reversal_tells_is_no_pair() =>
        Kinds(June.Visit(Ana, Day, 1000m, 800m, row => row with { Assistance = null }).Visit(Ana, Day, 1000m, -800m, Negative).Audit())
            .ShouldContain(ReasonKind.UnpairedReversal);

    [Fact]
    public void A_later_visit_is_told_that_an_earlier_one_may_have_been_taken_back()
    {
        var result = June.Visit(Ana, Day.AddDays(-4), 1000m, 0m)
            .Visit(Ana, Day, 1000m, -800m, Negative)
            .Visit(Ana, Day.AddDays(3), 500m, 0m)
            .Audit();
        result.Owed.ShouldBe(Yuan(400m));
        result.Findings.Last().Reasons.Select(reason => reason.Kind).ShouldBe([ReasonKind.NothingPaid, ReasonKind.EarlierVisitUnknown]);
    }

    [Fact]
    public void The_rule_of_an_office_takes_the_row_of_opposite_amounts_first_and_one_month_only()
    {
        var month = June.Visit(Ana, Day, 1000m, 0m)
            .Visit(Ana, Day, 1000m, -800m, Negative)
            .Visit(Ana, Day, 1000m, 800m)
            .Visit(Ana, Day.AddDays(30), 1000m, 800m);
        Reversals.PairedByTotal(month.Rows).ShouldBe([false, true, true, false]);
    }

    private static List<ReasonKind> Kinds(AuditResult result) => [.. result.Findings.Select(finding => finding.Reasons[0].Kind)];

    private static List<string> Texts(AuditResult result, Language language) =>
        [.. result.Findings.Select(finding => finding.Reasons[0].Text.In(language))];

    private static SettlementRow Negative(SettlementRow row) =>
        row with
        {
            Total = -row.Total!.Value,
            InPolicy = -row.InPolicy!.Value,
            Basic = -row.Basic!.Value,
        };
}
