using System.Buffers;
using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Policies.Yaml;

/// <summary>Keeps documents as JSON: their texts, lists and maps in their order, not where they stood in a file.</summary>
public static class YamlJson
{
    /// <summary>Documents as UTF-8 JSON.</summary>
    public static byte[] Write(IReadOnlyList<YamlMap> documents)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var document in documents)
            {
                Write(json, document);
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Documents from what <see cref="Write(IReadOnlyList{YamlMap})"/> kept.</summary>
    /// <param name="bytes">What was kept.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FormatException">It is not what was written.</exception>
    public static IReadOnlyList<YamlMap> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return
            [
                .. json.RootElement.EnumerateArray().Select((document, i) => (YamlMap)Read(document, new Spot($"{name}/{i + 1}", 0, 0))),
            ];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or InvalidCastException)
        {
            throw new FormatException($"The documents kept as {name} cannot be read", error);
        }
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
        }
    }

    private static YamlNode Read(JsonElement json, Spot spot) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => new YamlMap(
                spot,
                [.. json.EnumerateObject().Select(each => new YamlEntry(new YamlScalar(spot, each.Name), Read(each.Value, spot)))]
            ),
            JsonValueKind.Array => new YamlList(spot, [.. json.EnumerateArray().Select(item => Read(item, spot))]),
            _ => new YamlScalar(spot, json.GetString()!),
        };
}
