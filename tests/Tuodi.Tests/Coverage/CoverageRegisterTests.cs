using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Coverage;

/// <summary>The register tells what is known of a jurisdiction, of its parts only, of the past only, or not at all.</summary>
public sealed class CoverageRegisterTests
{
    private const string Nation = """
        division: "100000"
        title: { zh: 国家, en: nation }
        effective: 2021-01-01 ..
        status: in force
        sources: { law: { title: a law, grade: invented } }
        categories:
          special-hardship: { title: 特困人员, cite: law 1 }
          minimum-living: { title: 低保对象, cite: law 1 }
          marginal: { title: 低保边缘, cite: law 1 }
        funds:
          pool: { title: pool, field: hifp_pay }
          aid: { title: aid, field: maf_pay }
        layers:
          basic: { fund: pool, unknown: the places say }
          assistance: { fund: aid, when: { not: { who: ordinary }, visit: [inpatient, chronic] }, unknown: the places say }
        handling:
          - { step: apply, cite: law 9 }
        """;

    private static readonly Jurisdiction Province = Of("130000");
    private static readonly Jurisdiction City = Of("130400");

    [Fact]
    public void A_jurisdiction_without_a_document_is_unknown_throughout()
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        var one = Register(folder, "2026-11-22", Of("150000"));
        one.InForce.ShouldBeNull();
        one.Elements.Count.ShouldBe(ElementList.All.Count);
        one.Count(ElementStatus.Unknown).ShouldBe(ElementList.All.Count);
    }

    [Fact]
    public void What_the_nation_says_for_all_is_not_what_the_place_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", string.Empty));
        Fact(Register(folder, "2026-11-22", Province), "handling").Status.ShouldBe(ElementStatus.Unknown);
    }

    [Fact]
    public void Rows_that_are_known_in_part_are_partial_and_each_row_says_which()
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", Table("{ unknown: torn }")));
        var one = Register(folder, "2026-11-22", Province);
        Fact(one, "inpatient.ratio.priority").Status.ShouldBe(ElementStatus.Encoded);
        var cap = Fact(one, "inpatient.cap.priority");
        cap.Status.ShouldBe(ElementStatus.Partial);
        cap.Clauses.Select(clause => clause.Status).ShouldBe([ElementStatus.Encoded, ElementStatus.Unknown]);
        cap.Clauses[0].Says.ShouldBe("a year ¥30,000.00");
        cap.Clauses[0].Cite!.Place.ShouldBe("Art. 5");
        Fact(one, "inpatient.deductible.low_income").Clauses.ShouldHaveSingleItem().Says.ShouldBe("not assisted");
        Fact(one, "outpatient.ratio.priority").Status.ShouldBe(ElementStatus.Unknown);
    }

    [Theory]
    [InlineData("whole", ElementStatus.Encoded, "not assisted")]
    [InlineData("part", ElementStatus.Unknown, "not in what was read of the text")]
    [InlineData("reported", ElementStatus.Unknown, "not in what was read of the text")]
    public void Whom_a_table_leaves_out_is_known_only_of_a_text_that_was_read_whole(string text, ElementStatus status, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", Table("30000"), text));
        var fact = Fact(Register(folder, "2026-11-22", Province), "inpatient.ratio.low_income");
        (fact.Status, fact.Clauses.ShouldHaveSingleItem().Says).ShouldBe((status, says));
    }

    [Theory]
    [InlineData("rate: { unknown: torn }", ElementStatus.Unknown)]
    [InlineData("table: [ { who: marginal, label: not-told, rate: { unknown: torn } } ]", ElementStatus.Unknown)]
    [InlineData("table: [ { who: marginal, rate: { unknown: torn } } ]", ElementStatus.Encoded)]
    [InlineData("rate: 70%", ElementStatus.Encoded)]
    public void Rows_that_do_not_tell_whom_they_are_for_name_no_recipients(string rule, ElementStatus status)
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        var layer = "layers:\n  assistance: { cite: text 1, deductible: { unknown: torn }, cap: 3000, " + rule + " }\n";
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", layer));
        Fact(Register(folder, "2026-11-22", Province), "recipients").Status.ShouldBe(status);
    }

    [Fact]
    public void What_only_a_city_says_is_partial_for_its_province()
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", string.Empty));
        folder.Write("130400/2022.yaml", Document("130400", "2022-01-01 ..", "in force", Table("30000")));
        var register = Register(folder, "2026-11-22", Province, City);
        var province = Fact(register[0], "inpatient.cap.priority");
        province.Status.ShouldBe(ElementStatus.Partial);
        province.Clauses.ShouldAllBe(clause => clause.Division == "130400");
        Fact(register[1], "inpatient.cap.priority").Status.ShouldBe(ElementStatus.Encoded);
    }

    [Theory]
    [InlineData("2022-12-31", ElementStatus.Encoded)]
    [InlineData("2023-01-01", ElementStatus.Stale)]
    public void What_only_a_document_says_that_is_over_is_stale(string at, ElementStatus expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 .. 2022-12-31", "in force", Table("30000")));
        folder.Write("130000/2023.yaml", Document("130000", "2023-01-01 ..", "in force", string.Empty));
        Fact(Register(folder, at, Province), "inpatient.cap.priority").Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2024-12-31", ElementStatus.Encoded)]
    [InlineData("2025-01-01", ElementStatus.Stale)]
    [InlineData("2023-12-31", ElementStatus.Unknown)]
    public void A_premium_of_a_year_that_is_over_is_stale(string at, ElementStatus expected)
    {
        const string premiums = """
            premiums:
              - { year: 2024, premium: 380, rows: [ { who: minimum-living, subsidy: 90% } ], cite: text Art. 8 }
            """;
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", premiums));
        Fact(Register(folder, at, Province), "enrolment.priority").Status.ShouldBe(expected);
    }

    [Fact]
    public void A_row_for_marked_visits_alone_is_of_major_illness()
    {
        const string layers = """
            layers:
              assistance:
                cite: text Art. 5
                table:
                  - { who: minimum-living, not: { attribute: { benefit: major } }, rate: 70%, cap: 6000 }
                  - { who: minimum-living, attribute: { benefit: major }, rate: 70%, cap: 100000 }
            """;
        using var folder = new TemporaryFolder();
        folder.Write("100000/2021.yaml", Nation);
        folder.Write("130000/2022.yaml", Document("130000", "2022-01-01 ..", "in force", layers));
        var one = Register(folder, "2026-11-22", Province);
        Fact(one, "inpatient.cap.priority").Clauses.ShouldHaveSingleItem().Says.ShouldContain("¥6,000.00");
        Fact(one, "major_illness.cap.priority").Clauses.ShouldHaveSingleItem().Says.ShouldContain("¥100,000.00");
    }

    [Fact]
    public void The_shipped_register_tells_what_the_documents_say()
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var list = JurisdictionList.Read(Path.Combine(Repository.Root, "data", "jurisdictions", "jurisdictions.yaml"), "list");
        var register = CoverageRegister.Of(library, list.Study, new DateOnly(2026, 11, 22), Language.English);
        register.Count.ShouldBe(41);
        register.ShouldAllBe(each => each.Elements.Count == 60);
        register.ShouldAllBe(each => each.InForce != null);
        var yichang = register.Single(each => each.Jurisdiction.Code.Digits == "420500");
        Fact(yichang, "second_round.deductible.priority").Clauses.Select(clause => clause.Says).Distinct().ShouldBe(["¥5,000.00"]);
        Fact(yichang, "inpatient.cap.other").Clauses.ShouldAllBe(clause => clause.Says == "a year ¥80,000.00");
        Fact(register.Single(each => each.Jurisdiction.Code.Digits == "130000"), "inpatient.ratio.low_income")
            .Status.ShouldBe(ElementStatus.Partial);
        Fact(register.Single(each => each.Jurisdiction.Code.Digits == "440100"), "inpatient.cap.priority")
            .Status.ShouldBe(ElementStatus.Stale);
    }

    private static string Document(string division, string effective, string status, string rest, string text = "whole") =>
        $$"""
            division: "{{division}}"
            title: { zh: 某地, en: a place }
            text: {{text}}
            effective: {{effective}}
            status: {{status}}
            extends: "100000"
            sources: { text: { title: a text, grade: invented } }

            """ + rest;

    private static string Table(string cap) =>
        $$"""
            layers:
              assistance:
                cite: text Art. 5
                table:
                  - { who: special-hardship, rate: 100%, cap: 30000 }
                  - { who: minimum-living, label: poor, rate: 70%, cap: {{cap}} }
            """;

    private static Jurisdiction Of(string code) =>
        AreaCode.TryParse(code, out var area)
            ? new Jurisdiction(area, new Bilingual(code, code), Region.Eastern, IsOfStudy: true)
            : throw new ArgumentException(code);

    private static ElementFact Fact(JurisdictionCoverage coverage, string key) =>
        coverage.Elements.Single(each => each.Element.Key == key).Fact;

    private static JurisdictionCoverage Register(TemporaryFolder folder, string at, Jurisdiction jurisdiction) =>
        Register(folder, at, [jurisdiction])[0];

    private static IReadOnlyList<JurisdictionCoverage> Register(TemporaryFolder folder, string at, params Jurisdiction[] jurisdictions) =>
        CoverageRegister.Of(
            new PolicyLibrary(folder.Path),
            jurisdictions,
            DateOnly.ParseExact(at, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Language.English
        );
}
