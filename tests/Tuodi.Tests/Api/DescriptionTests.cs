using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tuodi.Server.Api.Http;

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
    public async Task Every_route_is_described_and_says_what_it_takes_answers_and_requires()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var described = new Described(await server.Client.GetFromJsonAsync<JsonElement>(ApiEndpoints.DescriptionPath));
        var routes = server
            .Endpoints.Where(route => route.RoutePattern.RawText!.StartsWith(ApiEndpoints.Path, StringComparison.Ordinal))
            .SelectMany(route =>
                (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method =>
                    (Path: route.RoutePattern.RawText!, method)
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
            operation.GetProperty("security")[0].TryGetProperty("Bearer", out _).ShouldBeTrue(name);
            var parameters = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
            parameters
                .Where(each => each.GetProperty("in").GetString() == "path")
                .Select(each => $"{{{each.GetProperty("name").GetString()}}}")
                .ShouldBe(Regex.Matches(path, "\\{[a-z]+\\}").Select(match => match.Value), name);
            parameters.ShouldAllBe(each => each.GetProperty("description").GetString()!.Length > 0);
            var responses = operation.GetProperty("responses");
            responses.EnumerateObject().Count(each => each.Name[0] == '2').ShouldBe(1, name);
            responses.TryGetProperty("401", out _).ShouldBeTrue(name);
            (method == "POST").ShouldBe(operation.TryGetProperty("requestBody", out _), name);
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
}
