using System.Text;
using System.Text.Json;

namespace Tuodi.Legislation.Scoring;

/// <summary>How well a folder of labelled texts was read.</summary>
/// <param name="Precision">The share of extracted assistance numbers that are right; nothing where none were compared.</param>
/// <param name="Recall">The share of assistance numbers that were found; nothing where none were compared.</param>
/// <param name="Labels">The fields of the classification.</param>
public sealed record ScoreReport(decimal? Precision, decimal? Recall, IReadOnlyList<LabelScore> Labels)
{
    /// <summary>As <c>{"precision","recall","labels":{field: share right}}</c>.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            Share(json, "precision", Precision);
            Share(json, "recall", Recall);
            json.WriteStartObject("labels");
            foreach (var label in Labels.Where(label => label.Texts > 0))
            {
                json.WriteNumber(label.Field, label.Share);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Share(Utf8JsonWriter json, string name, decimal? share)
    {
        if (share is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
