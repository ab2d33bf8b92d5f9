using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Hosting;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>The description of the API is valid and complete.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public async Task The_description_is_valid_OpenAPI_and_open_to_all()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var text = await server.Client.GetStringAsync(ApiEndpoints.DescriptionPath);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await OpenApiDocument.LoadAsync(stream, "json", new OpenApiReaderSettings());
        read.Diagnostic.ShouldNotBeNull().Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_route_lies_under_a_root_that_hospitals_are_not_given()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var routes = server.Endpoints.Where(route => route.RoutePattern.PathSegments.Count > 0).ToList(); // only reading is done at /
        var roots = routes.Select(route => $"/{(route.RoutePattern.PathSegments[0].Parts[0] as RoutePatternLiteralPart)?.Content}");
        roots.Distinct().ShouldBe(OwnPaths.Roots, ignoreOrder: true);
        routes.ShouldAllBe(route => OwnPaths.Have(route.RoutePattern.RawText!));
    }

    [Fact]
    public async Task Every_route_is_described_and_says_what_it_takes_answers_and_requires()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var described = new Described(await server.Client.GetFromJsonAsync<JsonElement>(ApiEndpoints.DescriptionPath));
        var routes = server
            .Endpoints.Where(route => route.RoutePattern.RawText!.StartsWith(ApiEndpoints.Path, StringComparison.Ordinal))
            .SelectMany(route =>
                (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method =>
                    (Path: route.RoutePattern.RawText!.TrimEnd('/'), method)
                )
            )
            .Where(route => route.Path != ApiEndpoints.DescriptionPath)
            .ToList();
        routes.Count.ShouldBeGreaterThan(20);
        described.Operations.Select(each => (each.Path, each.Method)).ShouldBe(routes, ignoreOrder: true);

        foreach (var (path, method, operation) in described.Operations)
        {
            var name = $"{method} {path}";
            operation.GetProperty("summary").GetString()!.ShouldMatch("[\u4e00-\u9fff].*[a-z]", name);
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty(name);
            (path == "/api/v1/sign-in").ShouldBe(
                !operation.TryGetProperty("security", out var security) || security.GetArrayLength() == 0,
                name
            );
            var parameters = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
            parameters
                .Where(each => each.GetProperty("in").GetString() == "path")
                .Select(each => $"{{{each.GetProperty("name").GetString()}}}")
                .ShouldBe(Regex.Matches(path, "\\{[a-z]+\\}").Select(match => match.Value), name);
            parameters.ShouldAllBe(each => each.GetProperty("description").GetString()!.Length > 0);
            var responses = operation.GetProperty("responses");
            responses.EnumerateObject().Count(each => each.Name[0] == '2').ShouldBe(1, name);
            responses.TryGetProperty("401", out _).ShouldBeTrue(name);
            (method == "POST" && path != "/api/v1/sign-out").ShouldBe(
                operation.TryGetProperty("requestBody", out _) && method == "POST",
                name
            );
        }

        described.Operations.Select(each => each.Operation.GetProperty("operationId").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task An_answer_that_the_description_does_not_allow_is_found()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var described = new Described(await server.Client.GetFromJsonAsync<JsonElement>(ApiEndpoints.DescriptionPath));
        var good = await server.GetAsync("institutions");
        described.Check(HttpMethod.Get, "/api/v1/institutions", good);
        Should.Throw<ShouldAssertException>(() =>
            described.Check(HttpMethod.Get, "/api/v1/institutions", good with { Text = """{"items":[]}""" })
        );
        Should.Throw<ShouldAssertException>(() => described.Check(HttpMethod.Get, "/api/v1/institutions", good with { Status = 418 }));
        Should.Throw<ShouldAssertException>(() =>
            described.Check(HttpMethod.Get, "/api/v1/institutions", good with { Text = """{"items":[{"code":1}],"next":null}""" })
        );
    }

    [Fact]
    public async Task Users_tokens_and_the_trail_answer_as_they_are_described()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        const string Admin = "admin:Administrator:100000";
        const string Approver = "approver:Approval:100000";
        (await server.GetAsync("me", Admin)).Expect(200)["acts"].EnumerateArray().ShouldNotBeEmpty();
        (await server.GetAsync("users", Admin)).Expect(200).Json.EnumerateArray().ShouldNotBeEmpty();
        (await server.GetAsync("users", ApiServer.Clerk)).Expect(403);
        var weak = await server.PostAsync("users", """{"id":"new-one","password":"x","roles":["king"],"division":"42"}""", Admin);
        weak.Expect(400).Fields.ShouldBe(["/password", "/division"]);
        const string Made = """{"id":"new-one","password":"some-9-good-words","roles":["handling"],"division":"420500"}""";
        (await server.PostAsync("users", Made, Admin)).Expect(201);
        (await server.PostAsync("users", Made, Admin)).Expect(409);
        (await server.GetAsync("users/unconfirmed", Approver)).Expect(200).Json.GetArrayLength().ShouldBe(1);
        (await server.PostAsync("users/new-one/confirmation", """{"roles":["review"]}""", Approver)).Expect(412);
        var code = (await server.PostAsync("users/new-one/confirmation", """{"roles":["handling"]}""", Approver)).Expect(200)["code"];
        code.GetString()!.Length.ShouldBe(12);
        (await server.GetAsync("users/nobody/tokens", Admin)).Expect(404);
        (await server.GetAsync("users/new-one/tokens", Admin)).Expect(200).Json.GetArrayLength().ShouldBe(0);
        (await server.PostAsync("sign-in", """{"user":"new-one","password":"wrong"}""", "")).Expect(401);
        (await server.PostAsync("sign-in", """{"user":"new-one","password":"some-9-good-words"}""", "")).Expect(200);
        (await server.PostAsync("sign-in", """{"user":1}""", "")).Expect(400).Fields.ShouldBe(["/user"]);
        (await server.PostAsync("me/tokens", """{"password":"invented-7391-words","label":"one","days":1}""", Admin)).Expect(201);
        (await server.GetAsync("me/tokens", Admin)).Expect(200).Json.GetArrayLength().ShouldBe(2);
        (await server.GetAsync("audit/entries", "auditor:Auditor:100000")).Expect(200);
        (await server.GetAsync("audit/anchor", "auditor:Auditor:100000")).Expect(200);
    }

    [Fact]
    public async Task Reading_in_clear_is_entered_in_the_trail_by_its_path()
    {
        await using var server = await ApiServer.StartAsync(null, 2);
        var path = $"persons/{TestCounty.Area}/{TestCounty.Person(1)}";
        (await server.GetAsync(path)).Expect(200);
        (await EntriesAsync()).ShouldBe(0);
        (await server.GetAsync(path + "?unmasked=true")).Expect(200)["name"].GetString().ShouldBe("虚构1");
        (await EntriesAsync()).ShouldBe(1);

        async Task<long> EntriesAsync() =>
            (
                await server.County.QueryAsync<long>(
                    "select count(*) from audit_entry where actor = 'clerk' and act = 'persons.read-unmasked' and object like 'P0000000001 420502 %/persons/420502/P0000000001'"
                )
            ).Single();
    }
}
