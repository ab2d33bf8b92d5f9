using System.Text.Json;
using System.Text.RegularExpressions;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Api;

/// <summary>The description of the API, against which answers are held.</summary>
internal sealed class Described(JsonElement document)
{
    public JsonElement Document => document;

    /// <summary>The described paths with their methods.</summary>
    public IEnumerable<(string Path, string Method, JsonElement Operation)> Operations =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name.ToUpperInvariant(), operation.Value);

    /// <summary>That an answer is one that the description names, with a body that it allows.</summary>
    public void Check(HttpMethod method, string path, ApiReply reply)
    {
        var found = Operations
            .Where(each => each.Method == method.Method && Regex.IsMatch(path, $"^{Regex.Replace(each.Path, "\\{[a-z]+\\}", "[^/]+")}$"))
            .OrderBy(each => each.Path.Count(letter => letter == '{'))
            .ToList();
        if (found.Count == 0)
        {
            // Only what is nowhere described may be answered so.
            reply.Status.ShouldBeOneOf(404, 405);
            return;
        }

        var responses = found[0].Operation.GetProperty("responses");
        responses
            .TryGetProperty($"{reply.Status}", out var response)
            .ShouldBeTrue($"{method} {path} answers {reply.Status}, undescribed: {reply.Text}");
        if (!response.TryGetProperty("content", out var contents))
        {
            reply.Text.ShouldBeEmpty();
            return;
        }

        var content = contents.GetProperty(reply.ContentType.ShouldNotBeNull());
        if (reply.ContentType!.EndsWith("json", StringComparison.Ordinal))
        {
            new MiniSchema(document.GetRawText())
                .Refuses(content.GetProperty("schema"), MiniSchema.FromJson(reply.Json))
                .ShouldBeEmpty($"{method} {path}: {reply.Text}");
        }
    }
}
