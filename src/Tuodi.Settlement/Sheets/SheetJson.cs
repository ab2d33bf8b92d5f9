using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>Writes documents in words, their evidence and their differences as JSON.</summary>
public static class SheetJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>A document in words.</summary>
    public static string Sheet(IReadOnlyList<SheetNode> sections) =>
        Written(json =>
        {
            json.WriteStartObject();
            foreach (var section in sections)
            {
                json.WritePropertyName(section.Key);
                Node(json, section);
            }

            json.WriteEndObject();
        });

    /// <summary>What differs between two documents.</summary>
    public static string Changes(Policy from, Policy to, IReadOnlyList<SheetChange> changes) =>
        Written(json =>
        {
            json.WriteStartObject();
            Head(json, "from", from);
            Head(json, "to", to);
            json.WriteBoolean("identical", changes.Count == 0);
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteStartArray("path");
                foreach (var step in change.Path)
                {
                    json.WriteStringValue(step);
                }

                json.WriteEndArray();
                json.WriteString(
                    "kind",
                    change.From is null ? "added"
                        : change.To is null ? "removed"
                        : "changed"
                );
                json.WriteString("from", change.From);
                json.WriteString("to", change.To);
                json.WriteString("from_place", change.FromSpot?.ToString());
                json.WriteString("to_place", change.ToSpot?.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>How well documents stand.</summary>
    public static string Evidence(IReadOnlyList<DocumentEvidence> documents) =>
        Written(json =>
        {
            json.WriteStartArray();
            foreach (var document in documents)
            {
                json.WriteStartObject();
                json.WriteString("division", document.Policy.Division.Digits);
                json.WriteString("title", document.Policy.Title.In(Language.Chinese));
                json.WriteString("file", document.File);
                json.WriteString("text", Shapes.Document.Find("text")!.Words[(int)document.Policy.Text]);
                json.WriteString("checked", document.Policy.Checked?.ToString("yyyy-MM-dd"));
                json.WriteNumber("values", document.Values.Count);
                json.WriteStartObject("grades");
                foreach (var (grade, count) in document.Grades)
                {
                    json.WriteNumber(Shapes.Grades[(int)grade], count);
                }

                json.WriteEndObject();
                List(
                    json,
                    "weak",
                    document.Weak,
                    value => (value.Name, $"{Shapes.Grades[(int)value.Cite.Grade]}: {value.Cite}", value.Spot)
                );
                List(json, "stale", document.Stale, thing => (thing.Name, thing.Since is { } day ? $"{day:yyyy-MM-dd}" : "never", null));
                List(json, "unknown", document.Unknown, unknown => (unknown.Name, unknown.Why, unknown.Spot));
                List(json, "unknown_inherited", document.Inherited, unknown => (unknown.Name, unknown.Why, unknown.Spot));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static string Written(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Head(Utf8JsonWriter json, string name, Policy policy)
    {
        json.WriteStartObject(name);
        json.WriteString("division", policy.Division.Digits);
        json.WriteString("title", policy.Title.In(Language.Chinese));
        json.WriteString("effective", policy.Effective.ToString());
        json.WriteString("hash", policy.Hash);
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, SheetNode node)
    {
        json.WriteStartObject();
        json.WriteString("key", node.Key);
        json.WriteString("title", node.Title);
        foreach (var cell in node.Cells.Where(cell => cell.Key is not ("key" or "title")))
        {
            json.WriteString(cell.Key, cell.Text);
        }

        if (node.Cite is { } cite)
        {
            LayerJson.Cite(json, cite);
        }

        if (node.Spot is { } spot)
        {
            json.WriteString("place", spot.ToString());
        }

        if (node.Below.Count > 0)
        {
            json.WriteStartArray("below");
            foreach (var below in node.Below.Where(below => below.Cells.Count + below.Below.Count > 0 || below.Title.Length > 0))
            {
                Node(json, below);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void List<T>(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> items,
        Func<T, (string Name, string Says, Spot? Spot)> of
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            var (title, says, spot) = of(item);
            json.WriteStartObject();
            json.WriteString("name", title);
            json.WriteString("says", says);
            json.WriteString("place", spot?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
