using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Yaml;

namespace Tuodi.Server.Api.Http;

/// <summary>JSON as the nodes that cases are read from; each knows its JSON pointer as its place, so that what is wrong names the field.</summary>
internal static class JsonMap
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Bodies.DepthMax, AllowDuplicateProperties = false };

    /// <exception cref="ApiException">It is no JSON object.</exception>
    public static YamlMap Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Options);
            return Node(json.RootElement, string.Empty) as YamlMap
                ?? throw new ApiException(ApiProblem.Invalid("/", "须为 JSON 对象", "It must be a JSON object"));
        }
        catch (InvalidOperationException)
        {
            throw new ApiException(ApiProblem.Invalid("/", "含有半个字符", "It has half a character"));
        }
        catch (JsonException error)
        {
            throw new ApiException(
                ApiProblem.Invalid("/", $"不是 JSON（第 {error.LineNumber + 1} 行）", $"This is no JSON (line {error.LineNumber + 1})")
            );
        }
    }

    private static YamlNode Node(JsonElement json, string pointer)
    {
        var spot = At(pointer);
        return json.ValueKind switch
        {
            JsonValueKind.Object => new YamlMap(
                spot,
                [
                    // What is null is not said.
                    .. json.EnumerateObject()
                        .Where(each => each.Value.ValueKind != JsonValueKind.Null)
                        .Select(each =>
                        {
                            var below =
                                $"{pointer}/{each.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
                            return new YamlEntry(new YamlScalar(At(below), each.Name), Node(each.Value, below));
                        }),
                ]
            ),
            JsonValueKind.Array => new YamlList(spot, [.. json.EnumerateArray().Select((each, i) => Node(each, $"{pointer}/{i}"))]),
            JsonValueKind.String => new YamlScalar(spot, json.GetString()!),
            _ => new YamlScalar(spot, json.GetRawText()),
        };
    }

    private static Spot At(string pointer) => new(pointer.Length == 0 ? "/" : pointer, 0, 0);
}
