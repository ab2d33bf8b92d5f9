using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Legislation.Scoring;

/// <summary>How well a folder of labelled texts was read.</summary>
/// <param name="Standards">The comparison of extracted standards; nothing where none were labelled.</param>
/// <param name="Labels">The fields of the classification.</param>
/// <param name="Negatives">Sentences of another sense; nothing where none are given.</param>
public sealed record ScoreReport(StandardScorer? Standards, IReadOnlyList<LabelScore> Labels, NegativeScore? Negatives)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As <c>{"precision","recall","labels":{field: share right}, ...}</c>; precision and recall are those of the numbers of assistance, null where none were labelled.</summary>
    /// <param name="withDetails">Whether each standard that was missed or invented is listed.</param>
    public string ToJson(bool withDetails)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Share(json, "precision", Standards?.OfNumbers.Precision);
            Share(json, "recall", Standards?.OfNumbers.Recall);
            json.WriteStartObject("labels");
            foreach (var label in Labels.Where(label => label.Texts > 0))
            {
                json.WriteNumber(label.Field, label.Share);
            }

            json.WriteEndObject();
            if (Standards is not null)
            {
                StandardScoreJson.Write(json, Standards, withDetails);
            }

            if (Negatives is not null)
            {
                json.WriteStartObject("negatives");
                json.WriteNumber("sentences", Negatives.Sentences);
                json.WriteNumber("taken_for_assistance", Negatives.Taken.Count);
                json.WriteEndObject();
            }

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
