using System.Net;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Http;

namespace Tuodi.Tests.Fhir;

public sealed class EndpointTests(FhirServer server) : IClassFixture<FhirServer>
{
    private const string Patient = "330100-9900000001";
    private const string Settlement = "330100-2025000000001";

    [Theory]
    [InlineData("metadata")]
    [InlineData($"Patient/{Patient}")]
    [InlineData("Organization/H33010000001")]
    [InlineData($"Coverage/{Patient}.390.20250101")]
    [InlineData($"Coverage/{Patient}.assistance")]
    [InlineData($"Claim/{Settlement}")]
    [InlineData($"ClaimResponse/{Settlement}")]
    [InlineData($"ExplanationOfBenefit/{Settlement}")]
    [InlineData($"CoverageEligibilityResponse/{Settlement}")]
    [InlineData($"Patient?_id={Patient}")]
    [InlineData($"Coverage?patient={Patient}")]
    [InlineData($"ExplanationOfBenefit?patient=Patient/{Patient}&_count=3&_format=json")]
    [InlineData("Claim?patient=330100-nobody")]
    public async Task What_is_asked_for_comes_and_is_valid(string path)
    {
        var (status, text, resource) = await GetAsync(path);
        status.ShouldBe(HttpStatusCode.OK, text);
        PublishedR4.Findings(text).ShouldBeEmpty();
        if (path.Split('/', '?') is [var type, var id] && !id.Contains('=', StringComparison.Ordinal))
        {
            ((string?)resource["resourceType"]).ShouldBe(type);
            ((string?)resource["id"]).ShouldBe(id);
        }
    }

    [Theory]
    [InlineData("Patient/330100-nobody", 404, "not-found")]
    [InlineData("Patient/nonsense", 404, "not-found")]
    [InlineData("Organization/%27%3BDROP%20TABLE", 404, "not-found")]
    [InlineData($"Coverage/{Patient}.310.19990101", 404, "not-found")]
    [InlineData($"Observation/{Settlement}", 404, "not-found")]
    [InlineData("Observation?patient=a", 404, "not-found")]
    [InlineData("Claim/a/b/c", 404, "not-found")]
    [InlineData("Claim", 400, "invalid")]
    [InlineData("Organization", 400, "invalid")]
    [InlineData("Claim?patient=nonsense", 400, "invalid")]
    [InlineData($"Claim?patient={Patient}&_count=0", 400, "invalid")]
    [InlineData($"Claim?patient={Patient}&_count=-1", 400, "invalid")]
    [InlineData($"Claim?patient={Patient}&status=active", 400, "invalid")]
    [InlineData($"Claim?patient={Patient}&patient={Patient}", 400, "invalid")]
    [InlineData($"Patient?patient={Patient}", 400, "invalid")]
    [InlineData($"Claim?patient={Patient}&_cursor=%27", 400, "invalid")]
    [InlineData($"Claim/{Settlement}?_format=xml", 406, "not-supported")]
    [InlineData("Claim/330100-broken", 500, "exception")]
    public async Task What_cannot_be_answered_is_told_as_an_outcome(string path, int expected, string code)
    {
        var (status, text, outcome) = await GetAsync(path);
        ((int)status).ShouldBe(expected, text);
        ((string?)outcome["issue"]![0]!["code"]).ShouldBe(code);
        PublishedR4.Findings(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Nothing_can_be_written(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"Claim/{Settlement}");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(FhirAnswer.ContentType);
    }

    [Theory]
    [InlineData("application/fhir+xml", 406)]
    [InlineData("application/fhir+json", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    public async Task The_format_is_json_or_nothing(string accept, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"Claim/{Settlement}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(expected);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/fhir+json; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Claim", 4, 11)]
    [InlineData("Claim", 11, 11)]
    [InlineData("Claim", 5000, 11)]
    [InlineData("Coverage", 2, 3)]
    [InlineData("Coverage", 3, 3)]
    public async Task Pages_give_everything_once(string type, int count, int all)
    {
        var found = new List<string?>();
        for (var next = $"{type}?patient={Patient}&_count={count}"; next is not null; )
        {
            var (_, text, bundle) = await GetAsync(next);
            PublishedR4.Findings(text).ShouldBeEmpty();
            var entries = bundle["entry"]!.AsArray();
            entries.Count.ShouldBeInRange(1, count);
            found.AddRange(entries.Select(entry => (string?)entry!["fullUrl"]));
            next = (string?)bundle["link"]!.AsArray().FirstOrDefault(link => (string?)link!["relation"] == "next")?["url"];
        }

        found.Count.ShouldBe(all);
        found.ShouldBeUnique();
        found.ShouldAllBe(url => url!.StartsWith(server.Client.BaseAddress + type, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_are_found_of_the_patient_asked_for_only()
    {
        (await CountAsync($"Claim?_id={Settlement},330100-2025000000002,330100-none")).ShouldBe(2);
        (await CountAsync($"Claim?_id={Settlement}&patient={Patient}")).ShouldBe(1);
        (await CountAsync($"Claim?_id={Settlement}&patient=330100-other")).ShouldBe(0);
        (await CountAsync($"Coverage?_id={Patient}.assistance&patient={Patient}")).ShouldBe(1);

        async Task<int> CountAsync(string path) => (await GetAsync(path)).Resource["entry"]?.AsArray().Count ?? 0;
    }

    [Fact]
    public async Task A_person_is_masked_unless_the_host_says_otherwise()
    {
        (await GetAsync($"Patient/{Patient}")).Text.ShouldNotContain("999999195001011234");
        (await GetAsync($"Patient?_id={Patient}")).Text.ShouldNotContain("虚构甲某");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"Patient/{Patient}");
        request.Headers.Add("X-Clear", "yes");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("999999195001011234");
    }

    [Fact]
    public async Task No_settlement_gives_away_name_or_document()
    {
        foreach (var type in FhirReading.Types)
        {
            var query = FhirReading.IsOfPatient(type) ? $"patient={Patient}" : $"_id={Patient},H33010000001";
            var (_, text, _) = await GetAsync($"{type}?{query}");
            text.ShouldNotContain("虚构甲某");
            text.ShouldNotContain("195001011234");
        }
    }

    [Fact]
    public async Task What_is_stated_is_what_is_served()
    {
        var (_, _, statement) = await GetAsync("metadata");
        statement["rest"]![0]!["resource"]!.AsArray().Select(resource => (string?)resource!["type"]).ShouldBe(FhirReading.Types);
        ((string?)statement["fhirVersion"]).ShouldBe("4.0.1");
    }

    private async Task<(HttpStatusCode Status, string Text, JsonNode Resource)> GetAsync(string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(FhirAnswer.ContentType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text, JsonNode.Parse(text)!);
    }
}
