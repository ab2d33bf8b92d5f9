using System.Text;
using System.Text.Json;
using Tuodi.Legislation.Scoring;

namespace Tuodi.Cli.Commands;

/// <summary>Prints how extraction compares with the labels, as text and as JSON.</summary>
internal static class StandardScoreText
{
    public static string Write(StandardScorer scorer, bool withDetails)
    {
        var text = new StringBuilder();
        Line(text, "assistance", scorer.OfAssistance);
        Line(text, "  values alone", scorer.OfValues);
        foreach (var (measure, score) in Measures(scorer.OfAssistance))
        {
            Line(text, $"  {measure}", score);
        }

        text.AppendLine($"other scopes read as assistance: {scorer.TakenForAssistance.Count} ({scorer.ShareTakenForAssistance:P1})");
        foreach (var scope in scorer.Scopes.Where(scope => scope != "assistance"))
        {
            Line(text, scope, scorer.OfScope(scope));
        }

        if (withDetails)
        {
            foreach (var scope in scorer.Scopes)
            {
                scorer.OfScope(scope).Missed.ToList().ForEach(atom => text.AppendLine($"missed   {Words(atom)}"));
                scorer.OfScope(scope).Invented.ToList().ForEach(atom => text.AppendLine($"invented {Words(atom)}"));
            }
        }

        return text.ToString().TrimEnd();
    }

    public static void Write(Utf8JsonWriter json, StandardScorer scorer, bool withDetails)
    {
        Figures(json, scorer.OfAssistance);
        json.WriteNumber("values_precision", scorer.OfValues.Precision);
        json.WriteNumber("values_recall", scorer.OfValues.Recall);
        json.WriteNumber("other_scopes_as_assistance", scorer.ShareTakenForAssistance);
        json.WriteStartObject("measures");
        foreach (var (measure, score) in Measures(scorer.OfAssistance))
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

    private static IEnumerable<(string Measure, StandardScore Score)> Measures(StandardScore score) =>
        score
            .Found.Concat(score.Missed)
            .Concat(score.Invented)
            .Select(atom => atom.Measure)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(measure => (measure, score.Where(atom => atom.Measure == measure)));

    private static void Line(StringBuilder text, string name, StandardScore score) =>
        text.AppendLine($"{name, -16} precision {score.Precision, 6:P1}  recall {score.Recall, 6:P1}  ({score.Found.Count} found, {score.Missed.Count} missed, {score.Invented.Count} invented)");

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
            json.WriteStringValue(Words(atom));
        }

        json.WriteEndArray();
    }

    private static string Words(StandardAtom atom) =>
        $"{atom.Id} {atom.Clause} {atom.Scope} {(atom.Method.Length == 0 ? "-" : atom.Method)} {atom.Recipient} {atom.Measure} {(atom.Value is { } value ? $"{value:0.####}" : "none")} {atom.Unit}: {atom.Quote}";
}
