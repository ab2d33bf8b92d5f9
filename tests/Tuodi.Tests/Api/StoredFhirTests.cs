using System.Text.Json.Nodes;
using Tuodi.Tests.Fhir;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>Settlements that were really made, in FHIR: valid, whole, and only for those who may see them.</summary>
public sealed class StoredFhirTests(PostgresFixture postgres)
{
    private static readonly string Patient = $"{TestCounty.Area}-{TestCounty.Person(1)}";
    private static readonly string[] OfSettlement = ["Claim", "ClaimResponse", "ExplanationOfBenefit", "CoverageEligibilityResponse"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Standing_corrected_and_reversed_settlements_are_valid_resources(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var first = await server.SettledAsync(1, 50_000);
        var second = await server.SettledAsync(1, 30_000, new DateOnly(2026, 2, 20));
        await server.County.RunAsync(server.County.Reverse(1, first));

        foreach (var type in OfSettlement)
        {
            var reversed = await ReadAsync(server, $"{type}/{TestCounty.Area}-{first}");
            ((string?)reversed["status"]).ShouldBe("cancelled");
            ((string?)(await ReadAsync(server, $"{type}/{TestCounty.Area}-{second}"))["status"]).ShouldBe("active");
        }

        foreach (
            var path in new[]
            {
                $"Patient/{Patient}",
                $"Organization/{TestCounty.Hospital}",
                $"Coverage/{Patient}.390.20200101",
                $"Coverage/{Patient}.assistance",
            }
        )
        {
            await ReadAsync(server, path);
        }

        var claim = await ReadAsync(server, $"ClaimResponse/{TestCounty.Area}-{second}");
        var stored = (await server.GetAsync($"settlements/{TestCounty.Area}/{second}"))["figures"];
        Total(claim, "benefit").ShouldBe(stored.GetProperty("fund_total").GetRawText());
        Total(claim, "copay").ShouldBe(stored.GetProperty("person_part").GetRawText());
        Total(claim, "submitted").ShouldBe("30000.00");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_persons_settlements_come_in_order_page_by_page(bool onServer)
    {
        await using var server = await ApiServer.StartAsync(onServer ? postgres : null);
        var ids = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await server.SettledAsync(1, 20_000, new DateOnly(2026, 2, 20 - i)));
        }

        await server.SettledAsync(2, 20_000);
        var page = await ReadAsync(server, $"Claim?patient=Patient/{Patient}&_count=2");
        Ids(page).ShouldBe(ids.Take(2).Select(id => $"{TestCounty.Area}-{id}"));
        var next = new Uri((string)page["link"]!.AsArray().Single(link => (string?)link!["relation"] == "next")!["url"]!);
        Ids(await ReadAsync(server, next.PathAndQuery["/fhir/r4/".Length..])).ShouldBe([$"{TestCounty.Area}-{ids[2]}"]);
        Ids(await ReadAsync(server, $"Coverage?patient=Patient/{Patient}")).Count.ShouldBe(2);

        static List<string> Ids(JsonObject bundle) => [.. bundle["entry"]!.AsArray().Select(entry => (string)entry!["resource"]!["id"]!)];
    }

    [Fact]
    public async Task Others_find_nothing_and_identity_is_masked()
    {
        await using var server = await ApiServer.StartAsync(null);
        var id = await server.SettledAsync(1, 20_000);
        (await server.GetAsync($"/fhir/r4/Claim/{TestCounty.Area}-{id}", ApiServer.Stranger)).Expect(404);
        (await server.GetAsync($"/fhir/r4/Patient/{Patient}", ApiServer.Stranger)).Expect(404);
        (await server.GetAsync($"/fhir/r4/Claim?patient={Patient}", ApiServer.Stranger)).Expect(200).Text.ShouldNotContain("entry");
        (await server.GetAsync($"/fhir/r4/Claim?patient={Patient}", $"othernurse:Hospital::{TestCounty.Township}")).Text.ShouldNotContain(
            "entry"
        );
        (await server.GetAsync($"/fhir/r4/Claim?patient={Patient}", $"nurse:Hospital::{TestCounty.Hospital}")).Text.ShouldContain("entry");
        (await server.GetAsync($"/fhir/r4/Patient/{Patient}", ApiServer.Approver)).Text.ShouldContain("虚**");
        (await server.GetAsync($"/fhir/r4/Patient/{Patient}")).Text.ShouldContain("虚**");
        (await server.GetAsync($"/fhir/r4/Claim/{TestCounty.Area}-1")).Expect(404);
        (await server.GetAsync($"/fhir/r4/Claim/{TestCounty.Area}-x")).Expect(404);
        (await server.GetAsync($"/fhir/r4/Claim?patient={TestCounty.Area}-nobody")).Expect(200);
    }

    private static async Task<JsonObject> ReadAsync(ApiServer server, string path)
    {
        var reply = (await server.GetAsync("/fhir/r4/" + path)).Expect(200);
        PublishedR4.Findings(reply.Text).ShouldBeEmpty(path);
        return JsonNode.Parse(reply.Text)!.AsObject();
    }

    private static string Total(JsonObject response, string category) =>
        response["total"]!.AsArray().Single(total => (string?)total!["category"]!["coding"]![0]!["code"] == category)!["amount"]![
            "value"
        ]!.ToJsonString();
}
