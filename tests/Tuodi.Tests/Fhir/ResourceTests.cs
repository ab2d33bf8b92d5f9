using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Tests.Fhir;

public sealed class ResourceTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Every =>
        [
            .. from sample in Sample.All.Keys
            from type in SettlementResources.ByType.Keys
            select new TheoryDataRow<string, string>(sample, type),
        ];

    [Theory]
    [MemberData(nameof(Every))]
    public void Is_valid_against_the_published_schema(string sample, string type) =>
        PublishedR4.Findings(Resource(sample, type).ToJsonString(Plain)).ShouldBeEmpty();

    [Fact]
    public void The_validator_finds_what_is_wrong()
    {
        var claim = Resource("inpatient", "Claim");
        claim.Remove("status");
        claim["use"] = "demand";
        claim["total"]!["worth"] = 1;
        var findings = PublishedR4.Findings(claim.ToJsonString(Plain));
        findings.ShouldContain(finding => finding.Contains("Claim.status Missing", StringComparison.Ordinal));
        findings.ShouldContain(finding => finding.Contains("\"demand\" not found in value set", StringComparison.Ordinal));
        findings.ShouldContain(finding => finding.Contains("\"additionalProperty\":\"worth\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Masking.Masked)]
    [InlineData(Masking.Clear)]
    public void Persons_coverages_and_institutions_are_valid(Masking masking)
    {
        var dead = Sample.Person with { Died = new DateOnly(2025, 5, 5), Born = null, Sex = "0", Statuses = [], Relations = [] };
        JsonObject[] resources =
        [
            PatientResource.Of(Sample.Person, masking),
            PatientResource.Of(dead, masking),
            .. CoverageResource.Of(Sample.Person),
            .. Sample.All.Values.Select(settlement => OrganizationResource.Of(settlement.Institution)),
        ];
        resources.Length.ShouldBe(2 + 3 + Sample.All.Count);
        resources.SelectMany(resource => PublishedR4.Findings(resource.ToJsonString(Plain))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reference_of_a_settlement_leads_to_a_resource_that_is_served()
    {
        var coverages = CoverageResource.Of(Sample.Person).Select(coverage => "Coverage/" + coverage["id"]).ToList();
        foreach (var settlement in Sample.All.Values)
        {
            string[] served =
            [
                "Patient/" + Sample.Person.Key,
                "Organization/" + settlement.Institution.Code,
                "Claim/" + settlement.Key,
                "ClaimResponse/" + settlement.Key,
                .. coverages,
            ];
            SettlementResources.ByType.Values.SelectMany(of => References(of(settlement))).Distinct().Except(served).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Amounts_have_two_decimals_and_are_numbers()
    {
        var json = Resource("inpatient", "ExplanationOfBenefit").ToJsonString(Plain);
        json.ShouldContain("""{"value":23442.46,"currency":"CNY"}""");
        json.ShouldContain("""{"value":14000.00,"currency":"CNY"}""");
        json.ShouldContain("""{"value":0.00,"currency":"CNY"}""");
        Resource("reversed", "ExplanationOfBenefit").ToJsonString(Plain).ShouldContain("""{"value":-18400.05,"currency":"CNY"}""");
    }

    [Theory]
    [InlineData("Claim")]
    [InlineData("ClaimResponse")]
    [InlineData("ExplanationOfBenefit")]
    [InlineData("CoverageEligibilityResponse")]
    public void A_reversed_settlement_is_cancelled_and_says_by_what(string type)
    {
        var reversed = Resource("reversed", type);
        ((string?)reversed["status"]).ShouldBe("cancelled");
        reversed["identifier"]!.AsArray().Select(id => (string?)id!["value"]).ShouldContain("2025000000099");
        ((string?)reversed["meta"]!["lastUpdated"]).ShouldBe("2025-03-10T09:00:00.000+08:00");
        ((string?)Resource("inpatient", type)["status"]).ShouldBe("active");
    }

    [Fact]
    public void A_second_round_is_a_benefit_of_its_own()
    {
        var adjudications = Resource("second round", "ExplanationOfBenefit")["adjudication"]!.AsArray();
        var again = adjudications.Where(a => (string?)a!["reason"]?["coding"]![0]!["code"] == "assistance-again").ToList();
        again.Select(a => (string?)a!["category"]!["coding"]![0]!["code"]).ShouldBe(["base", "deductible", "eligpercent", "benefit"]);
        again[2]!["value"]!.ToJsonString().ShouldBe("5.405405");
        again[3]!["amount"]!["value"]!.ToJsonString().ShouldBe("1000.01");
    }

    [Fact]
    public void Assistance_is_a_coverage_beside_the_insurance_only_where_the_person_has_it()
    {
        Insurances("inpatient").ShouldBe(["Coverage/330100-9900000001.390.20250101", "Coverage/330100-9900000001.assistance"]);
        Insurances("without assistance").ShouldBe(["Coverage/330100-9900000001.390.20250101"]);

        static IEnumerable<string?> Insurances(string sample) =>
            Resource(sample, "Claim")["insurance"]!.AsArray().Select(insurance => (string?)insurance!["coverage"]!["reference"]);
    }

    [Fact]
    public void Care_out_of_area_is_out_of_network_and_says_where()
    {
        Information("out of area").ShouldContain(("out-of-area", "310100"));
        Information("inpatient").ShouldNotContain(info => info.Code == "out-of-area");
        Network("out of area").ShouldBe("out");
        Network("inpatient").ShouldBe("in");

        static List<(string? Code, string? Text)> Information(string sample) =>
            [
                .. Resource(sample, "ExplanationOfBenefit")["supportingInfo"]!
                    .AsArray()
                    .Select(info => ((string?)info!["code"]!["coding"]![0]!["code"], (string?)info["valueString"])),
            ];

        static string? Network(string sample) =>
            (string?)Resource(sample, "CoverageEligibilityResponse")["insurance"]![0]!["item"]![0]!["network"]!["coding"]![0]!["code"];
    }

    [Fact]
    public void Policy_and_articles_stand_in_the_explanation()
    {
        var explanation = Resource("inpatient", "ExplanationOfBenefit");
        ((string?)explanation["supportingInfo"]![0]!["valueString"]).ShouldBe("sha256:00ff");
        explanation["processNote"]!
            .AsArray()
            .Select(note => (string?)note!["text"])
            .ShouldBe(["虚构办法 第十条 Invented measures, article 10", "虚构办法 第十二条"]);
    }

    private static JsonObject Resource(string sample, string type) => SettlementResources.ByType[type](Sample.All[sample].Checked());

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(pair =>
                pair.Key == "reference" && pair.Value is JsonValue value ? [(string)value!] : References(pair.Value)
            ),
            JsonArray a => a.SelectMany(References),
            _ => [],
        };
}
