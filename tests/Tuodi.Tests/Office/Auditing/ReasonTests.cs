using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using static Tuodi.Tests.Office.Auditing.Month;

namespace Tuodi.Tests.Office.Auditing;

/// <summary>Each reason, found by settling again with one thing changed.</summary>
public class ReasonTests
{
    private const string Deductible = """
          assistance:
            fund: f
            of: [in_policy]
            cite: notice
            table:
              - { who: minimum-living, deductible: { is: 500, per: year }, rate: 80%, cite: notice 3 }
              - { who: marginal, deductible: { is: 500, per: visit }, rate: 60%, cite: notice 4 }
        """;

    private const string Referral = """
          assistance:
            fund: f
            of: [in_policy]
            cite: notice
            rate: 80%
            adjust:
              - { referral: unreferred, rate: -20 points, missing_referral: true, cite: notice 9 }
        """;

    private const string SecondRound = """
          second_round: { fund: f, of: [in_policy], cite: notice 7, deductible: 100, rate: 50% }
        """;

    private static readonly DateOnly Day = new(2025, 1, 20);

    private static Month January => new Month().Roster(Ana, "低保对象", month: "202501");

    [Fact]
    public void A_base_that_is_off_is_a_remark_where_nothing_was_paid()
    {
        var off = January.Visit(Ana, Day, 1000m, 0m, row => row with { AssistanceBase = Yuan(999m) }).Audit().Findings.Single();
        off.Reasons.Select(reason => reason.Kind).ShouldBe([ReasonKind.NothingPaid, ReasonKind.BaseDiffers]);

        // A list whose base is nothing says why nothing was paid.
        var none = January.Visit(Ana, Day, 1000m, 0m, row => row with { AssistanceBase = Money.Zero }).Audit().Findings.Single();
        none.Reasons.Select(reason => reason.Kind).ShouldBe([ReasonKind.BaseDiffers]);
    }

    [Fact]
    public void Not_on_the_roster_that_day()
    {
        var finding = new Month()
            .Roster(Bo, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, 800m, row => row with { Identity = "低保对象(救助)" })
            .Audit()
            .Findings.Single();
        finding.Figures.Verdict.ShouldBe(Verdict.Overpaid);
        finding.Reasons.Select(reason => reason.Kind).ShouldBe([ReasonKind.NotOnRoster, ReasonKind.OtherIdentity]);
        finding.Reasons[0].Text.ToString().ShouldContain("not on the roster on 2025-01-20");
    }

    [Fact]
    public void A_status_found_later_reaches_back_as_far_as_the_policy_lets_it()
    {
        var finding = new Month().Roster(Ana, "低保对象", new DateOnly(2025, 3, 1)).Visit(Ana, Day, 1000m, null).Audit().Findings.Single();
        finding.Figures.Difference.ShouldBe(Yuan(800m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.StatusFoundLater);
        finding.Reasons.Single().Text.ToString().ShouldContain("2025-03-01");
        new Month().Roster(Ana, "低保边缘户", new DateOnly(2025, 3, 1)).Visit(Ana, Day, 1000m, null).Audit().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Cap_used_up_over_the_year()
    {
        var result = January
            .Visit(Ana, new DateOnly(2025, 1, 5), 7000m, 5600m)
            .Visit(Ana, Day, 1000m, 800m)
            .Visit(Ana, new DateOnly(2025, 1, 25), 1000m, null)
            .Audit();
        var finding = result.Findings.Single();
        finding.Figures.Computed.ShouldBe(Yuan(400m));
        finding.Reasons[0].Kind.ShouldBe(ReasonKind.CapUsedUp);
        finding.Reasons[0].Text.ToString().ShouldContain("¥6,000.00");

        // The last visit drew nothing and was due nothing: right, and the figures say why.
        result
            .People.Single()
            .Visits[2]
            .Assistance.ShouldBe(new AuditedLayer(Money.Zero, Money.Zero, Verdict.Right, ReasonKind.CapUsedUp));
    }

    [Fact]
    public void What_the_list_says_was_used_before_counts_where_no_visit_explains_it()
    {
        var used = new Dictionary<string, Money> { ["used_ordinary"] = Yuan(5900m) };
        January
            .Visit(Ana, Day, 1000m, null, row => row with { Used = used })
            .Audit()
            .Findings.Single()
            .Figures.Computed.ShouldBe(Yuan(100m));
        January
            .Visit(Ana, new DateOnly(2025, 1, 5), 7400m, 5920m)
            .Visit(Ana, Day, 1000m, null, row => row with { Used = used })
            .Audit()
            .Findings.Single()
            .Figures.Computed.ShouldBe(Yuan(80m));
    }

    [Fact]
    public void Wrong_rate_names_the_rate_that_the_payment_implies()
    {
        var reason = January.Visit(Ana, Day, 1000m, 730m).Audit().Findings.Single().Reasons.Single();
        reason.Kind.ShouldBe(ReasonKind.WrongRate);
        reason.Text.In(Language.English).ShouldBe("paid at 73% where 80% is right");
        reason.Article!.Place.ShouldBe("3");
    }

    [Fact]
    public void Paid_under_another_identity()
    {
        var finding = January.Visit(Ana, Day, 1000m, 600m, row => row with { Identity = "低保边缘户" }).Audit().Findings.Single();
        finding.Reasons[0].Kind.ShouldBe(ReasonKind.OtherIdentity);
        finding.Reasons[0].Text.In(Language.Chinese).ShouldBe("实付与按低保边缘户计算相符，清单所列身份与名册不符");
    }

    [Fact]
    public void Of_two_identities_the_better_one_decides_and_the_other_is_named()
    {
        var finding = January.Roster(Ana, "低保边缘户", month: "202501").Visit(Ana, Day, 1000m, 600m).Audit().Findings.Single();
        finding.Figures.Computed.ShouldBe(Yuan(800m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.OtherIdentity);
    }

    [Fact]
    public void Deductible_not_taken()
    {
        var finding = January.Under(Deductible).Visit(Ana, Day, 1000m, 800m).Audit().Findings.Single();
        finding.Figures.Difference.ShouldBe(Yuan(-400m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.DeductibleNotTaken);
    }

    [Fact]
    public void Deductible_taken_again_although_the_year_had_borne_it()
    {
        var finding = January
            .Under(Deductible)
            .Visit(Ana, new DateOnly(2025, 1, 5), 1000m, 400m)
            .Visit(Ana, Day, 1000m, 400m)
            .Audit()
            .Findings.Single();
        finding.Figures.Computed.ShouldBe(Yuan(800m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.DeductibleTakenTwice);
        finding.Reasons.Single().Text.ToString().ShouldContain("earlier this year");
    }

    [Fact]
    public void Deductible_taken_twice_on_one_visit()
    {
        var finding = new Month()
            .Under(Deductible)
            .Roster(Ana, "低保边缘户", month: "202501")
            .Visit(Ana, Day, 2000m, 600m)
            .Audit()
            .Findings.Single();
        finding.Figures.Computed.ShouldBe(Yuan(900m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.DeductibleTakenTwice);
    }

    [Fact]
    public void Below_the_deductible_nothing_is_due()
    {
        var finding = January.Under(Deductible).Visit(Ana, Day, 400m, 99m).Audit().Findings.Single();
        finding.Reasons[0].Kind.ShouldBe(ReasonKind.BelowDeductible);
        finding.Reasons[0].Text.ToString().ShouldContain("¥500.00");
    }

    [Fact]
    public void Referral_not_counted()
    {
        var finding = January
            .Under(Referral)
            .Visit(Ana, Day, 1000m, 600m, row => row with { InsideOrOutside = "市外", Referral = "已转诊" })
            .Audit()
            .Findings.Single();
        finding.Figures.Difference.ShouldBe(Yuan(200m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.ReferralNotCounted);
        finding.Reasons.Single().Text.In(Language.Chinese).ShouldBe("清单为已转诊，实付与按未转诊计算相符");
    }

    [Fact]
    public void Outside_the_city_the_referral_is_not_known_until_a_list_tells_it() =>
        January
            .Under(Referral)
            .Visit(Ana, Day, 1000m, 600m, row => row with { InsideOrOutside = "市外" })
            .Audit()
            .Findings.Single()
            .Missing.ShouldBe("referral");

    [Fact]
    public void Paid_outside_the_policy()
    {
        var finding = new Month().Roster(Ana, "特困人员", month: "202501").Visit(Ana, Day, 1000m, 300m).Audit().Findings.Single();
        finding.Figures.Difference.ShouldBe(Yuan(-300m));
        finding.Reasons[0].Kind.ShouldBe(ReasonKind.OutsidePolicy);
    }

    [Fact]
    public void Second_round_not_paid()
    {
        var finding = January.Under(Plain + "\n" + SecondRound).Visit(Ana, Day, 1000m, 800m).Audit().Findings.Single();
        finding.Column.ShouldBe(PaidColumn.SecondRound);
        finding.Figures.Difference.ShouldBe(Yuan(50m));
        finding.Reasons.Single().Kind.ShouldBe(ReasonKind.SecondRoundNotPaid);
        finding.Article!.Place.ShouldBe("7");
    }

    [Fact]
    public void A_second_round_that_is_right_for_the_assistance_as_paid_follows_from_it()
    {
        var findings = January
            .Under(Plain + "\n" + SecondRound)
            .Visit(Ana, Day, 1000m, 600m, row => row with { SecondRound = Yuan(150m) })
            .Audit()
            .Findings.ToList();
        findings.Select(finding => finding.Reasons[0].Kind).ShouldBe([ReasonKind.OtherIdentity, ReasonKind.FollowsAssistance]);
        findings.Select(finding => finding.Figures.Difference).ShouldBe([Yuan(200m), Yuan(-100m)]);
    }

    [Fact]
    public void A_base_that_differs_is_told_with_both_amounts()
    {
        var finding = January.Visit(Ana, Day, 1000m, 720m, row => row with { AssistanceBase = Yuan(900m) }).Audit().Findings.Single();
        finding.Reasons[0].Kind.ShouldBe(ReasonKind.BaseDiffers);
        finding
            .Reasons[0]
            .Text.In(Language.English)
            .ShouldBe("the list's base is ¥900.00 where it should be ¥1,000.00; what was paid is right for the list's");
    }

    [Fact]
    public void A_visit_that_was_paid_by_a_year_with_a_hole_in_it_follows_from_the_hole()
    {
        // The first visit drew nothing, so the second was paid as if the cap were untouched.
        var result = January.Visit(Ana, new DateOnly(2025, 1, 5), 5000m, null).Visit(Ana, Day, 5000m, 4000m).Audit();
        var findings = result.Findings.ToList();
        findings.Select(finding => finding.Figures.Difference).ShouldBe([Yuan(4000m), Yuan(-2000m)]);
        findings[1].Reasons.Select(reason => reason.Kind).ShouldContain(ReasonKind.FollowsEarlierVisit);
        result.People.Single().Difference.ShouldBe(Yuan(2000m));
    }

    [Fact]
    public void What_no_single_change_explains_is_left_to_a_person() =>
        January.Visit(Ana, Day, 1000m, 123.45m).Audit().Findings.Single().Reasons.Single().Kind.ShouldBe(ReasonKind.Unexplained);

    [Fact]
    public void A_visit_after_one_that_could_not_be_worked_out_says_so()
    {
        var findings = January
            .Visit(Ana, new DateOnly(2025, 1, 5), 1000m, 100m, row => row with { Total = Yuan(1m) })
            .Visit(Ana, Day, 1000m, null)
            .Audit()
            .Findings.ToList();
        findings[1].Figures.Difference.ShouldBe(Yuan(800m));
        findings[1].Reasons[^1].Kind.ShouldBe(ReasonKind.EarlierVisitUnknown);
    }
}
