using System.Text;
using Tuodi.Legislation.Scoring;

namespace Tuodi.Cli.Commands;

/// <summary>Prints how extraction compares with the labels, for people.</summary>
internal static class StandardScoreText
{
    public static string Write(StandardScorer scorer, bool withDetails)
    {
        var text = new StringBuilder();
        Line(text, "assistance", scorer.OfAssistance);
        Line(text, "  values alone", scorer.OfValues);
        foreach (var (measure, score) in scorer.OfAssistance.ByMeasure)
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
                scorer.OfScope(scope).Missed.ToList().ForEach(atom => text.AppendLine($"missed   {atom}"));
                scorer.OfScope(scope).Invented.ToList().ForEach(atom => text.AppendLine($"invented {atom}"));
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, string name, StandardScore score) =>
        text.AppendLine(
            $"{name, -16} precision {score.Precision, 6:P1}  recall {score.Recall, 6:P1}  ({score.Found.Count} found, {score.Missed.Count} missed, {score.Invented.Count} invented)"
        );
}
