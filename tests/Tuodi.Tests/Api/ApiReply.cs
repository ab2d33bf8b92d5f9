using System.Text.Json;

namespace Tuodi.Tests.Api;

/// <summary>An answer of the server.</summary>
internal sealed record ApiReply(int Status, string? ContentType, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public JsonElement this[string name] => Json.GetProperty(name);

    public IEnumerable<JsonElement> Items => Json.GetProperty("items").EnumerateArray();

    /// <summary>What kind of problem it is, without what all have in common.</summary>
    public string Problem => Json.GetProperty("type").GetString()!["urn:tuodi:problem:".Length..];

    /// <summary>The fields that are wrong.</summary>
    public IEnumerable<string> Fields => Json.GetProperty("errors").EnumerateArray().Select(each => each.GetProperty("field").GetString()!);

    public static async Task<ApiReply> OfAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>The answer itself, if it has the status.</summary>
    public ApiReply Expect(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }
}
