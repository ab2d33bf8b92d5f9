using Tuodi.Policies.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>Falls, cliffs and payments beyond base or bill are found over all bills, and each is shown by bills that the interpreter settled.</summary>
public sealed class BehaviourTests
{
    private const string Aid = "  help:\n    fund: aid\n    of: [in_policy]\n    cite: rule 3\n";

    [Fact]
    public void A_trigger_that_assists_the_whole_amount_leaves_the_larger_bill_with_less()
    {
        const string Trigger = Aid + "    when: { who: poor, level: 3, amount: { left: over 3000 } }\n    rate: 50%\n";
        var findings = Document.Behaviour(Trigger);
        findings
            .Select(finding => (finding.Severity, finding.Kind))
            .ShouldBe([(Severity.Error, FindingKind.Fall), (Severity.Warning, FindingKind.Cliff)]);
        findings[0].Spot.ToString().ShouldBe("test.yaml:20:5");
        findings[0]
            .Example!.English!.ShouldBe(
                "a poor person, level 3: of a bill of ¥3,000.00 the person bears ¥3,000.00 (help ¥0.00); of a bill of ¥3,000.01 the person bears ¥1,500.00 (help ¥1,500.01)"
            );
        Document.Behaviour(Trigger + "    cliff: the text says so\n").ShouldBeEmpty();
        Document.Behaviour(Trigger + "    base: left over 3000\n").ShouldBeEmpty();
    }

    [Fact]
    public void The_edge_that_belongs_is_told_from_the_one_that_does_not() =>
        Document
            .Behaviour(Aid + "    when: { amount: { left: at least 3000 } }\n    rate: 50%\n")[0]
            .Example!.English!.ShouldStartWith(
                "any person and visit: of a bill of ¥2,999.99 the person bears ¥2,999.99 (help ¥0.00); of a bill of ¥3,000.0"
            );

    [Fact]
    public void The_rate_of_the_band_reached_jumps_and_progressive_bands_do_not()
    {
        const string Bands = Aid + "    bands: { 0..10000: 50%, 10000..: 60% }\n";
        Document.Behaviour(Bands).ShouldBeEmpty();
        Document.Behaviour(Bands + "    apply: reached\n").Select(finding => finding.Kind).ShouldBe([FindingKind.Fall, FindingKind.Cliff]);
    }

    [Fact]
    public void A_lump_sum_jumps() =>
        Document
            .Behaviour(Aid + "    deductible: 1000\n    bands: { 5000..: lump 3000 }\n    apply: reached\n")
            .Where(finding => finding.Kind == FindingKind.Cliff)
            .ShouldHaveSingleItem()
            .Example!.English!.ShouldContain("¥6,000.00");

    [Fact]
    public void A_payment_that_ends_above_an_amount_is_a_cliff_and_no_fall()
    {
        var finding = Document.Behaviour(Aid + "    when: { amount: { total: up to 5000 } }\n    rate: 80%\n").ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.Cliff);
        finding.Example!.English!.ShouldContain(
            "of a bill of ¥5,000.00 the person bears ¥1,000.00 (help ¥4,000.00); of a bill of ¥5,000.01 the person bears ¥5,000.01"
        );
    }

    [Fact]
    public void Two_layers_that_together_pay_more_than_the_bill_grows()
    {
        const string Two =
            "  basic: { fund: pool, rate: 60%, cite: rule 1 }\n" + Aid + "    rate: 60%\n    deductible: 10000\n    base: total\n";
        var findings = Document.Behaviour(Two);
        var fall = findings.First(finding => finding.Kind == FindingKind.Fall);
        fall.Spot.ToString().ShouldBe("test.yaml:21:5");
        fall.Example!.English!.ShouldStartWith("any person and visit: of a bill of ¥10,000.00 the person bears ¥4,000.00");
        findings.First(finding => finding.Kind == FindingKind.Excess).Severity.ShouldBe(Severity.Warning);
        Document.Behaviour(Two.Replace("base: total", "base: left", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_payment_above_its_base()
    {
        const string Doubled = Aid + "    base: 50% of left\n    rate: 90%\n    adjust: [ { who: poor, paid: times 2 } ]\n";
        var finding = Document.Behaviour(Doubled).ShouldHaveSingleItem();
        (finding.Severity, finding.Kind).ShouldBe((Severity.Error, FindingKind.Excess));
        finding.Example!.English!.ShouldStartWith("a poor person");
        Document.Behaviour(Doubled.Replace("times 2", "times 110%", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_that_only_a_second_visit_of_the_year_shows()
    {
        const string Later =
            Aid + "    when: { amount: { \"base(help, year)\": over 0, left: over 2000 } }\n    counts: year\n    rate: 50%\n";
        const string First = "  basic: { fund: pool, rate: 60%, deductible: 700, cite: rule 1 }\n";
        Document.Behaviour(First + Later).ShouldBeEmpty();
        const string Counted =
            "  help:\n    fund: aid\n    cite: rule 3\n    when: { amount: { \"paid(basic, year)\": over 0, left: over 2000 } }\n    cap: 50000\n    rate: 50%\n";
        var fall = Document
            .Behaviour(First.Replace("700", "{ is: 700, per: year }", StringComparison.Ordinal) + Counted)
            .First(finding => finding.Kind == FindingKind.Fall);
        fall.Example!.English!.ShouldContain("after a visit of ");
    }

    [Fact]
    public void A_layer_of_which_too_little_is_known_is_said_to_be_taken_as_nothing()
    {
        var finding = Document
            .Behaviour(
                "  basic: { fund: pool, unknown: not in the data }\n"
                    + Aid
                    + "    table: [ { who: poor, rate: unknown }, { who: near, rate: 70% } ]\n"
            )
            .ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Information);
        finding.Wrong.English!.ShouldEndWith(": basic, help (help.rate)");
    }

    [Fact]
    public void What_is_unknown_above_an_amount_is_followed_up_to_it()
    {
        const string Layer =
            Aid + "    rate: 80%\n    cap: { is: [ { amount: { left: up to 20000 }, is: none }, { otherwise: unknown } ] }\n";
        var finding = Document.Behaviour(Layer).ShouldHaveSingleItem();
        finding.Wrong.English!.ShouldStartWith("Bills above ¥20,000.00 are not followed for any person and visit: help.cap is not known");
    }
}
