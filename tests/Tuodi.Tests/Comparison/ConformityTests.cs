using Tuodi.Comparison.Conformity;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Tests.Comparison;

/// <summary>Each kind of finding is found in a document made for it, with the article of both sides and figures of the engine; what is not known is no finding.</summary>
public sealed class ConformityTests : IDisposable
{
    private readonly MadePlaces _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_place_that_keeps_to_everything_has_no_finding()
    {
        var place = _made.With("330100", MadePlaces.Good).Conformity("330100");
        place.Findings.ShouldBeEmpty();
        Kinds(place, "floor").ShouldBe([ConformityKind.Conforms]);
        Kinds(place, "tenth").ShouldBe([ConformityKind.Conforms]);
        Kinds(place, "recipients").ShouldBe([ConformityKind.Conforms]);
        Kinds(place, "referral").ShouldBe([ConformityKind.Conforms]);
    }

    [Fact]
    public void A_draft_is_held_against_the_nation_as_a_file()
    {
        _made.With("330100", MadePlaces.Good.Replace("rate: 70%", "rate: 65%", StringComparison.Ordinal), status: "draft");
        var file = _made.Library.Files().Single(path => path.Contains("330100", StringComparison.Ordinal));
        var place = new ConformityCheck(_made.Library, MadePlaces.Day, new Dictionary<string, string>()).OfDocument(file);
        place.Findings.ShouldHaveSingleItem().Rule.ShouldBe("floor");
    }

    [Fact]
    public void What_the_document_does_not_speak_of_is_unknown_and_not_missing()
    {
        var place = _made.With("330100", MadePlaces.Good).Conformity("330100");
        Kinds(place, "enrolment").ShouldBe([ConformityKind.Unknown]);
        Kinds(place, "raising").ShouldBe([ConformityKind.Unknown]);
        Kinds(place, "tilt-cap").ShouldBe([ConformityKind.Unknown]);
        Kinds(place, "tilt-points").ShouldBe([ConformityKind.Unknown]);
    }

    [Fact]
    public void A_lower_rate_is_stricter_and_matters_from_four_fen_on()
    {
        var finding = Single(Changed("rate: 70%", "rate: 60%"), "floor");
        finding.Kind.ShouldBe(ConformityKind.Stricter);
        finding.Element.ShouldBe(Elements.Ratio);
        finding.Categories.ShouldBe(["poor"]);
        (finding.NationalCite!.ToString(), finding.LocalCite!.ToString()).ShouldBe(("rule 7", "text 1"));
        // 60 % and 70 % of 1, 2 and 3 fen round alike; of 4 fen they are 2.4 and 2.8.
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((4, 2, 3));
        example.AtUsual.ShouldBe((Money.OfYuan(30_000), Money.OfYuan(35_000)));
    }

    [Fact]
    public void A_value_that_must_not_be_is_a_finding_although_it_refuses_the_document_elsewhere()
    {
        _made.WithNation(
            "2022.yaml",
            """
            division: "100000"
            title: stricter nation
            hierarchy: test document
            effective: 2022-01-01 ..
            status: in force
            extends: 2021.yaml
            sources: { law: { title: invented law, grade: invented } }
            bounds:
              - { id: must-floor, layer: assistance, who: [poor], rate: at least 80%, strength: must, cite: law 5 }

            """
        );
        var finding = Single(_made.With("330100", MadePlaces.Good).Conformity("330100"), "must-floor");
        (finding.Kind, finding.IsMust).ShouldBe((ConformityKind.Stricter, true));
        Should.Throw<ProblemException>(() => _made.Place("330100"));
    }

    [Fact]
    public void A_deductible_where_there_should_be_none_is_stricter()
    {
        var finding = Single(Changed("who: poor, deductible: none", "who: poor, deductible: 500"), "free");
        finding.Kind.ShouldBe(ConformityKind.Stricter);
        finding.Local.In(Language.English).ShouldBe("deductible ¥500.00");
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void A_deductible_well_below_about_a_tenth_of_income_is_looser()
    {
        // 10 % of 30,000; from 1,000 on the place pays 60 % of what is above, the nation from 3,000 on.
        var finding = Single(Changed("deductible: 3000", "deductible: 1000"), "tenth");
        finding.Kind.ShouldBe(ConformityKind.Looser);
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((100_001, 1, 0));
    }

    [Fact]
    public void A_cap_where_the_nation_wants_none_is_stricter()
    {
        var place = _made
            .With("330100", WithLayer("critical_illness: { deductible: none, rate: 60%, cap: 1000, cite: text 4 }"))
            .Conformity("330100");
        var finding = Single(place, "tilt-cap");
        finding.Kind.ShouldBe(ConformityKind.Stricter);
        // 60 % of 1,666.68 is 1,000.008, a fen more than the cap.
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((166_668, 100_000, 100_001));
    }

    [Fact]
    public void Costs_beyond_the_national_scope_are_without_authority()
    {
        var finding = Single(
            Changed("assistance:\n    cite: text 1", "assistance:\n    of: [in_policy, first_pay]\n    cite: text 1"),
            "scope"
        );
        finding.Kind.ShouldBe(ConformityKind.WithoutAuthority);
        var example = finding.Example.ShouldNotBeNull();
        (example.Part, example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((BillPart.FirstPay, 1, 1, 0));
    }

    [Fact]
    public void A_category_that_is_left_out_is_missing_and_compared_with_the_least_that_the_place_gives()
    {
        var finding = Single(Changed("      - { who: ill,  deductible: 7000, rate: 50% }\n", string.Empty), "recipients");
        finding.Kind.ShouldBe(ConformityKind.Missing);
        finding.IsMust.ShouldBeTrue();
        finding.Categories.ShouldBe(["ill"]);
        // Near persons get least: 60 % above 3,000.
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((300_001, 0, 1));
        example.AtUsual.ShouldBe((Money.Zero, Money.OfYuan(28_200)));
    }

    [Theory]
    [InlineData("whole", ConformityKind.Missing)]
    [InlineData("part", ConformityKind.Unknown)]
    [InlineData("reported", ConformityKind.Unknown)]
    public void Silence_says_something_only_of_a_text_that_was_read_whole(string text, ConformityKind kind)
    {
        var rules = MadePlaces
            .Good.Replace("      - { who: ill,  deductible: 7000, rate: 50% }\n", string.Empty, StringComparison.Ordinal)
            .Replace(", referral: [local, referred, filed, emergency]", string.Empty, StringComparison.Ordinal);
        const string Insurance = "critical_illness: { deductible: 10000, rate: 60%, cite: text 4 }";
        const string Premiums = "premiums:\n  - { year: 2024, premium: 380, cite: text 6, rows: [ { who: near, subsidy: 300 } ] }\n";
        rules = rules.Replace("layers:\n", $"layers:\n  {Insurance}\n", StringComparison.Ordinal) + Premiums;
        var place = _made.With("330100", rules, text: text).Conformity("330100");
        place
            .Verdicts.Where(verdict => verdict.Rule == "recipients")
            .Select(verdict => (verdict.Kind, Who: string.Join(' ', verdict.Categories)))
            .ShouldBe([(ConformityKind.Conforms, "poor near"), (kind, "ill")], ignoreOrder: true);
        Kinds(place, "referral").ShouldBe([kind]);
        Kinds(place, "tilt-points").ShouldBe([kind]);
        Kinds(place, "enrolment").ShouldBe([kind]);
    }

    [Fact]
    public void What_a_part_of_the_text_shuts_out_in_words_is_missing_all_the_same()
    {
        var rules = MadePlaces.Good.Replace("ill,  deductible: 7000, rate: 50%", "ill, rate: 0%", StringComparison.Ordinal);
        var finding = Single(_made.With("330100", rules, text: "part").Conformity("330100"), "recipients");
        (finding.Kind, finding.Categories.Single()).ShouldBe((ConformityKind.Missing, "ill"));
    }

    [Fact]
    public void A_text_below_one_that_was_not_read_whole_is_not_known_whole()
    {
        var rules = MadePlaces.Good.Replace("      - { who: ill,  deductible: 7000, rate: 50% }\n", string.Empty, StringComparison.Ordinal);
        _made.With("330000", rules, text: "reported").With("330100", string.Empty);
        var path = _made.Library.Files().Single(file => file.Contains("330100", StringComparison.Ordinal));
        File.WriteAllText(path, File.ReadAllText(path).Replace("extends: \"100000\"", "extends: \"330000\"", StringComparison.Ordinal));
        Kinds(_made.Conformity("330100"), "recipients").ShouldContain(ConformityKind.Unknown);
        _made.Conformity("330100").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_kind_of_care_that_is_left_out_is_missing()
    {
        var finding = Single(Changed("visit: [inpatient, chronic, application]", "visit: [inpatient, application]"), "chronic");
        finding.Kind.ShouldBe(ConformityKind.Missing);
        finding.Element.ShouldBe(Elements.Methods);
    }

    [Fact]
    public void Who_is_no_recipient_is_told_so_once()
    {
        var place = Changed("      - { who: near, deductible: 3000, rate: 60% }\n", string.Empty);
        Single(place, "recipients").Categories.ShouldBe(["near"]);
        Kinds(place, "chronic").ShouldBe([ConformityKind.Conforms]);
    }

    [Fact]
    public void Others_that_get_as_much_as_the_poor_are_looser()
    {
        var finding = Single(Changed("deductible: 3000, rate: 60%", "deductible: 3000, rate: 70%"), "below");
        finding.Kind.ShouldBe(ConformityKind.Looser);
        finding.Local.In(Language.English).ShouldBe("rate 70% beside 70%");
        // 70 and 69 % above 3,000: of 2 fen 1.4 and 1.38 round alike, of 5 fen 3.5 goes up and 3.45 does not.
        finding.Example.ShouldNotBeNull().Bill.Fen.ShouldBe(300_005);
    }

    [Fact]
    public void A_tilt_of_too_few_points_and_too_little_of_the_deductible_is_stricter()
    {
        var place = _made
            .With(
                "330100",
                WithLayer(
                    "critical_illness: { deductible: 10000, rate: 60%, cite: text 4, adjust: [ { who: poor, rate: +3 points }, { who: poor, deductible: times 80% } ] }"
                )
            )
            .Conformity("330100");
        Single(place, "tilt-points").Kind.ShouldBe(ConformityKind.Stricter);
        var half = Single(place, "tilt-half");
        half.Kind.ShouldBe(ConformityKind.Stricter);
        // Half of 10,000 and not 8,000: 63 % of the first fen above 5,000.
        half.Example.ShouldNotBeNull().Bill.Fen.ShouldBe(500_001);
    }

    [Fact]
    public void A_place_that_makes_no_difference_for_the_poor_misses_the_tilt()
    {
        var place = _made
            .With("330100", WithLayer("critical_illness: { deductible: 10000, rate: 60%, cite: text 4 }"))
            .Conformity("330100");
        Single(place, "tilt-points").Kind.ShouldBe(ConformityKind.Missing);
        Single(place, "tilt-half").Example.ShouldNotBeNull().Bill.Fen.ShouldBe(500_001);
    }

    [Fact]
    public void A_row_that_ended_before_the_day_is_no_rule_of_the_day()
    {
        const string Tilted =
            "critical_illness: { cite: text 4, table: [ { who: poor, date: 2024-05-01 .., exception: true, deductible: 5000, rate: 65% }, { deductible: 10000, rate: 60% } ] }";
        _made.With("330100", WithLayer(Tilted));
        _made.Conformity("330100").Findings.ShouldBeEmpty();
        Single(_made.Conformity("330100", new DateOnly(2024, 4, 30)), "tilt-points").Kind.ShouldBe(ConformityKind.Missing);
    }

    [Fact]
    public void A_place_without_a_second_round_misses_it_and_one_that_does_not_tell_is_unknown()
    {
        Single(Changed("{ deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }", "{ rate: 0%, cite: text 2 }"), "second-round")
            .Kind.ShouldBe(ConformityKind.Missing);
        Kinds(Changed("  second_round: { deductible: 5000, rate: 50%, cap: 20000, cite: text 2 }\n", string.Empty), "second-round")
            .ShouldBe([ConformityKind.Unknown]);
    }

    [Fact]
    public void Care_without_referral_is_missing_where_nothing_is_said_of_it_and_looser_where_it_is_paid_for()
    {
        Single(Changed(", referral: [local, referred, filed, emergency]", string.Empty), "referral").Kind.ShouldBe(ConformityKind.Missing);
        var finding = Single(Changed("[local, referred, filed, emergency]", "[local, referred, unreferred]"), "referral");
        finding.Kind.ShouldBe(ConformityKind.Looser);
        finding.Example.ShouldNotBeNull().Who.In(Language.English).ShouldContain("unreferred");
    }

    [Fact]
    public void Assistance_for_persons_without_a_category_is_without_authority()
    {
        var place = Changed(
            "when: { not: { who: ordinary }, visit",
            "when: { visit",
            "who: poor, deductible",
            "who: [poor, ordinary], deductible"
        );
        var finding = Single(place, "recipients-only");
        finding.Kind.ShouldBe(ConformityKind.WithoutAuthority);
        finding.Categories.ShouldBe(["ordinary"]);
    }

    [Theory]
    [InlineData("issuers: [某市医疗保障局]", ConformityKind.WithoutAuthority)]
    [InlineData("issuers: [某市人民政府]", ConformityKind.Conforms)]
    [InlineData("notes: no issuer is known", ConformityKind.Unknown)]
    public void Further_categories_are_for_governments_to_name(string issuers, ConformityKind kind)
    {
        const string Brave = "categories:\n  brave: { title: { zh: 见义勇为, en: brave }, cite: text 5 }\n";
        _made.With(
            "330100",
            Brave + MadePlaces.Good.Replace("{ who: ill, ", "{ who: [ill, brave], ", StringComparison.Ordinal),
            $"effective: 2023-01-01 ..\n{issuers}"
        );
        var verdict = _made.Conformity("330100").Verdicts.Single(each => each.Rule == "others");
        verdict.Kind.ShouldBe(kind);
        verdict.Categories.ShouldBe(["brave"]);
    }

    [Fact]
    public void Premiums_are_held_against_the_nations_share_and_those_of_a_past_year_are_expired()
    {
        const string Premiums = "premiums:\n  - { year: 2024, premium: 380, cite: text 6, rows: [ { who: poor, subsidy: 300 } ] }\n";
        var finding = Single(_made.With("330100", MadePlaces.Good + Premiums).Conformity("330100"), "enrolment");
        finding.Kind.ShouldBe(ConformityKind.Stricter);
        var example = finding.Example.ShouldNotBeNull();
        (example.Bill.Fen, example.Local.Fen, example.National.Fen).ShouldBe((38_000, 30_000, 38_000));
        Kinds(_made.Conformity("330100", new DateOnly(2025, 6, 30)), "enrolment")
            .ShouldBe([ConformityKind.Expired, ConformityKind.Stricter]);
    }

    [Fact]
    public void A_premium_that_nobody_pays_for_the_poor_is_missing()
    {
        const string Premiums = "premiums:\n  - { year: 2024, premium: 380, cite: text 6, rows: [ { who: near, subsidy: 300 } ] }\n";
        Single(_made.With("330100", MadePlaces.Good + Premiums).Conformity("330100"), "enrolment").Kind.ShouldBe(ConformityKind.Missing);
    }

    [Fact]
    public void A_document_whose_time_is_over_is_expired_and_one_that_has_not_begun_is_unknown()
    {
        _made
            .With("330100", MadePlaces.Good, "effective: 2023-01-01 .. 2023-12-31")
            .With("330200", MadePlaces.Good, "effective: 2025-01-01 ..");
        var over = _made.Conformity("330100").Verdicts.ShouldHaveSingleItem();
        (over.Kind, over.Element).ShouldBe((ConformityKind.Expired, Elements.Document));
        _made.Conformity("330200").Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(ConformityKind.Unknown);
    }

    [Fact]
    public void A_document_older_than_the_national_one_is_expired()
    {
        var place = _made.With("330100", MadePlaces.Good, "effective: 2016-01-01 ..").Conformity("330100");
        Single(place, Elements.Document).Kind.ShouldBe(ConformityKind.Expired);
    }

    [Fact]
    public void The_day_chooses_the_national_document()
    {
        _made
            .WithNation(
                "2024.yaml",
                """
                division: "100000"
                title: a law
                hierarchy: test document
                effective: 2024-07-01 ..
                status: in force
                extends: 2021.yaml
                sources: { law: { title: invented law, grade: invented } }
                requires:
                  - { id: law-others, element: recipients, fund: medical-assistance, others_by: province, strength: must, cite: law 33 }

                """
            )
            .With(
                "330100",
                "categories:\n  brave: { title: brave, cite: text 5 }\n"
                    + MadePlaces.Good.Replace("{ who: ill, ", "{ who: [ill, brave], ", StringComparison.Ordinal)
            );
        _made.Conformity("330100", new DateOnly(2024, 6, 30)).Verdicts.ShouldNotContain(verdict => verdict.Rule == "law-others");
        var finding = Single(_made.Conformity("330100", new DateOnly(2024, 7, 1)), "law-others");
        (finding.Kind, finding.IsMust, finding.NationalCite!.ToString()).ShouldBe((ConformityKind.WithoutAuthority, true, "law 33"));
    }

    private static string WithLayer(string layer) =>
        MadePlaces.Good.Replace("layers:\n", $"layers:\n  {layer}\n", StringComparison.Ordinal);

    private static IReadOnlyList<ConformityKind> Kinds(PlaceConformity place, string rule) =>
        [.. place.Verdicts.Where(verdict => verdict.Rule == rule).Select(verdict => verdict.Kind)];

    private static ConformityFinding Single(PlaceConformity place, string rule) =>
        place.Findings.Where(finding => finding.Rule == rule).ShouldHaveSingleItem();

    private PlaceConformity Changed(params ReadOnlySpan<string> changes)
    {
        var rules = MadePlaces.Good;
        for (var i = 0; i < changes.Length; i += 2)
        {
            rules.ShouldContain(changes[i]);
            rules = rules.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        return _made.With("330100", rules).Conformity("330100");
    }
}
