using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
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
}
