using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
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
        finding.Reasons.Single().Text.In(Language.Chinese).ShouldBe("2025-01-20 为低保对象，应救助而未救助");
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

    [Fact]
    public void The_published_inside_row_comes_out_to_the_fen()
    {
        // 4,153.37 in all, 3,541.39 in policy, 2,967.10 from basic insurance: 574.29 at 80 % is 459.43, and 726.84 is left in cash.
        var month = new Month()
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(
                Ana,
                Day,
                0m,
                459.43m,
                row =>
                    row with
                    {
                        Total = Yuan(4153.37m),
                        InPolicy = Yuan(3541.39m),
                        Basic = Yuan(2967.10m),
                        AssistanceBase = Yuan(574.29m),
                        Cash = Yuan(726.84m),
                    }
            );
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        person.Visits.Single().Verdict.ShouldBe(Verdict.Right);
        person.Visits.Single().Assistance.Computed.ShouldBe(Yuan(459.43m));
        audit.Explain(person, person.Visits.Single())!.Person.ShouldBe(Yuan(726.84m));
        ListArithmetic.Base(month.Rows[0]).ShouldBe(Yuan(574.29m));
        ControlSums.PaidByAll(month.Rows[0]).ShouldBe(Yuan(4153.37m));
    }

    [Fact]
    public void The_published_row_across_districts_comes_out_to_the_fen()
    {
        // 81.02 in all, 75.54 in policy, 45.32 from basic insurance: 30.22 at 60 % is 18.13.
        var month = new Month()
            .Roster(Ana, "低保边缘户", month: "202501")
            .Visit(Ana, Day, 0m, 18.13m, row => row with { Total = Yuan(81.02m), InPolicy = Yuan(75.54m), Basic = Yuan(45.32m) });
        month.Audit().Count(Verdict.Right).ShouldBe(1);
        ListArithmetic.Base(month.Rows[0]).ShouldBe(Yuan(30.22m));
        ListArithmetic.MakeUp(month.Rows[0]).ShouldBe(Yuan(12.09m));
    }

    [Fact]
    public void A_value_that_the_policy_leaves_unknown_is_named_and_nothing_is_guessed()
    {
        var finding = new Month()
            .Under("  assistance: { fund: f, of: [in_policy], cite: notice, rate: 70%, deductible: { unknown: not printed } }")
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, null)
            .Audit()
            .Findings.Single();
        finding.Figures.Verdict.ShouldBe(Verdict.CannotSay);
        finding.Figures.Computed.ShouldBeNull();
        finding.Missing.ShouldBe("assistance.deductible");
    }

    [Fact]
    public void The_level_of_an_institution_is_missing_until_a_list_of_institutions_gives_it()
    {
        const string byLevel = """
              assistance:
                fund: f
                of: [in_policy]
                cite: notice
                table:
                  - { level: [1, 2], rate: 80% }
                  - { level: [primary, 3], rate: 70% }
            """;
        var month = new Month()
            .Under(byLevel)
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, null, row => row with { Institution = "江津区某医院" });
        month.Audit().Findings.Single().Missing.ShouldBe("institution.level");
        var listed = new InstitutionRow(default, "江津区某医院", null, "三级甲等", "江津区", null);
        month.With(settings => settings with { Institutions = InstitutionBook.Of([listed], Mapping) });
        month.Audit().Findings.Single().Figures.Difference.ShouldBe(Yuan(700m));
    }

    [Fact]
    public void The_kind_of_assistance_is_missing_where_the_policy_asks_for_it_and_the_list_has_no_such_column()
    {
        Audited(null, null).Findings.Single().Missing.ShouldBe("disease_code");
        Audited("重大疾病", null).Findings.Single().Figures.Difference.ShouldBe(Yuan(900m));
        Audited("普通住院", null).Findings.Single().Figures.Difference.ShouldBe(Yuan(500m));
        Audited(null, "c92.000").Findings.Single().Figures.Difference.ShouldBe(Yuan(900m));

        AuditResult Audited(string? kind, string? disease) =>
            new Month()
                .Under(ByKind)
                .With(settings => settings with { MajorDiseases = new HashSet<string> { "C92.000" } })
                .Roster(Ana, "低保对象", month: "202501")
                .Visit(Ana, Day, 1000m, null, row => row with { AssistanceKind = kind, DiseaseCode = disease })
                .Audit();
    }

    [Fact]
    public void A_second_round_that_cannot_be_worked_out_does_not_hide_what_is_owed_before_it()
    {
        var result = new Month()
            .Under(Plain + "\n  second_round: { fund: f, of: [in_policy], cite: notice, unknown: not told }")
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, null)
            .Audit();
        result
            .Findings.Select(finding => (finding.Column, finding.Figures.Verdict, finding.Missing))
            .ShouldBe([(PaidColumn.Assistance, Verdict.Owed, null), (PaidColumn.SecondRound, Verdict.CannotSay, "second_round")]);
        result.Count(Verdict.Owed).ShouldBe(1);
    }

    [Fact]
    public void A_day_without_a_policy_a_row_without_a_day_and_a_bill_that_contradicts_itself_are_named()
    {
        Missing(row => row with { Settled = null, Discharged = null, Period = null }).ShouldBe("date");
        Missing(row => row with { Total = Yuan(10m) }).ShouldBe("amounts");
        Missing(row => row with { Total = null, InPolicy = null }).ShouldBe("total");
        Missing(row => row with { Basic = Yuan(5000m) }).ShouldBe("paid");

        static string Missing(Func<SettlementRow, SettlementRow> change) =>
            new Month()
                .Roster(Ana, "低保对象", new DateOnly(2024, 1, 1))
                .Visit(Ana, Day, 1000m, null, change)
                .Audit()
                .Findings.Single()
                .Missing!;
    }

    [Fact]
    public void What_a_list_does_not_say_was_paid_is_not_taken_for_nothing()
    {
        var finding = new Month()
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, 0m, row => row with { Kind = ListKind.MakeUp, Assistance = null })
            .Audit()
            .Findings.Single();
        finding.Missing.ShouldBe("paid.assistance");
    }

    [Fact]
    public void A_list_without_days_is_settled_at_the_end_of_its_month_and_says_so()
    {
        var finding = new Month()
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, 0m, row => row with { Kind = ListKind.SettlementManual, Settled = null, Discharged = null })
            .Audit()
            .Findings.Single();
        finding.Visit.Day.ShouldBe(new DateOnly(2025, 1, 31));
        finding.Reasons[^1].Kind.ShouldBe(ReasonKind.DayFromMonth);
    }

    [Fact]
    public void What_the_employees_supplement_paid_stands_in_the_place_of_critical_illness_insurance()
    {
        var finding = new Month()
            .Roster(Ana, "低保对象", month: "202501")
            .Visit(Ana, Day, 1000m, null, row => row with { CriticalIllness = null, LargeAmount = Yuan(400m) })
            .Audit()
            .Findings.Single();
        finding.Figures.Computed.ShouldBe(Yuan(480m));
    }
}
