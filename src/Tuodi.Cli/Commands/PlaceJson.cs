using System.Text.Json;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Writes the places of a comparison as JSON.</summary>
internal static class PlaceJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Place> places, IReadOnlyList<string> without)
    {
        json.WriteStartArray("places");
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("division", place.Division);
            json.WriteString("name", place.Name.In(Language.Chinese));
            json.WriteString("title", place.Policy.Title.In(Language.Chinese));
            json.WriteString("file", place.Policy.Files[^1]);
            json.WriteString("hash", place.Policy.Hash);
            Texts(json, "assumed", place.Assumed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "without_document", without);
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
