using System.Text.Json;

namespace Tuodi.Legislation.Scoring;

/// <summary>Writes how extraction compares with the labels as JSON.</summary>
internal static class StandardScoreJson
{
    public static void Write(Utf8JsonWriter json, StandardScorer scorer, bool withDetails)
    {
        json.WriteNumber("standards_precision", scorer.OfAssistance.Precision);
        json.WriteNumber("standards_recall", scorer.OfAssistance.Recall);
        json.WriteNumber("other_scopes_as_assistance", scorer.ShareTakenForAssistance);
        json.WriteStartObject("measures");
        foreach (var (measure, score) in scorer.OfAssistance.ByMeasure)
        {
            Part(json, measure, score);
        }

        json.WriteEndObject();
        json.WriteStartObject("scopes");
        foreach (var scope in scorer.Scopes)
        {
            Part(json, scope, scorer.OfScope(scope));
        }

        json.WriteEndObject();
        if (withDetails)
        {
            Atoms(json, "missed", scorer.Scopes.SelectMany(scope => scorer.OfScope(scope).Missed));
            Atoms(json, "invented", scorer.Scopes.SelectMany(scope => scorer.OfScope(scope).Invented));
            Atoms(json, "taken_for_assistance", scorer.TakenForAssistance);
        }
    }

    private static void Part(Utf8JsonWriter json, string name, StandardScore score)
    {
        json.WriteStartObject(name);
        Figures(json, score);
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, StandardScore score)
    {
        json.WriteNumber("precision", score.Precision);
        json.WriteNumber("recall", score.Recall);
        json.WriteNumber("found", score.Found.Count);
        json.WriteNumber("missed", score.Missed.Count);
        json.WriteNumber("invented", score.Invented.Count);
    }

    private static void Atoms(Utf8JsonWriter json, string name, IEnumerable<StandardAtom> atoms)
    {
        json.WriteStartArray(name);
        foreach (var atom in atoms)
        {
            json.WriteStringValue(atom.ToString());
        }

        json.WriteEndArray();
    }
}
