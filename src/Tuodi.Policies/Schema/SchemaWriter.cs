using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Schema;

/// <summary>Writes shapes as a JSON Schema (draft 2020-12), so that an editor completes and checks what a person writes.</summary>
/// <remarks>The schema is what an editor can see of the language; what depends on names and figures only the reader of documents knows.</remarks>
public static class SchemaWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The schema of a shape and of all shapes below it.</summary>
    public static string Write(Shape top, string id, string title)
    {
        var buffer = new ArrayBufferWriter<byte>(65_536);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", id);
            json.WriteString("title", title);
            json.WriteString("$ref", KeySchema.Reference(top));
            json.WriteStartObject("$defs");
            var shapes = Below(top);
            foreach (var shape in shapes)
            {
                Write(json, shape);
            }

            if (shapes.Contains(Shapes.Case))
            {
                TermSchema.WriteAll(json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A shape and every shape that its keys lead to, each once.</summary>
    public static IReadOnlyList<Shape> Below(Shape top)
    {
        var found = new List<Shape> { top };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var shape in found[i].Keys.Select(key => key.Below?.Invoke()).OfType<Shape>().Where(shape => !found.Contains(shape)))
            {
                found.Add(shape);
            }
        }

        // Values by case hold conditions wherever an amount stands, though no key leads to them.
        if (!found.Contains(Shapes.Case) && found.SelectMany(shape => shape.Keys).Any(key => TermSchema.IsTerm(key.Kind)))
        {
            found.Add(Shapes.Case);
        }

        return found;
    }

    private static void Write(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject(KeySchema.NameOf(shape));
        json.WriteString("type", "object");
        if (shape.Keys.Any(key => key.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var key in shape.Keys.Where(key => key.IsRequired))
            {
                json.WriteStringValue(key.Name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Says);
            KeySchema.Write(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }
}
