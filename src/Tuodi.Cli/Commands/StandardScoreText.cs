using System.Text;
using Tuodi.Kernel;
using Tuodi.Legislation.Scoring;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary>Prints how extraction compares with the labels, for people.</summary>
internal static class StandardScoreText
{
    public static string Write(StandardScorer scorer, bool withDetails, Language language)
    {
        var isChinese = language == Language.Chinese;
        var text = new StringBuilder();
        Line(text, isChinese ? "医疗救助数值" : "numbers of assistance", scorer.OfNumbers, isChinese);
        Line(text, isChinese ? "整项标准（含方式、对象）" : "whole standards, with help and recipients", scorer.OfAssistance, isChinese);
        foreach (var (measure, score) in scorer.OfAssistance.ByMeasure)
        {
            Line(text, $"  {LegislationWords.Of(measure, language)}", score, isChinese);
        }

        text.AppendLine(
            $"{(isChinese ? "其他制度误作医疗救助" : "other scopes read as assistance")}: {scorer.TakenForAssistance.Count} ({scorer.ShareTakenForAssistance:P1})"
        );
        foreach (var scope in scorer.Scopes.Where(scope => scope != "assistance"))
        {
            Line(text, LegislationWords.Of(scope, language), scorer.OfScope(scope), isChinese);
        }

        if (withDetails)
        {
            foreach (var scope in scorer.Scopes)
            {
                scorer
                    .OfScope(scope)
                    .Missed.ToList()
                    .ForEach(atom => text.AppendLine($"{(isChinese ? "漏读" : "missed  ")} {Told(atom, language)}"));
                scorer
                    .OfScope(scope)
                    .Invented.ToList()
                    .ForEach(atom => text.AppendLine($"{(isChinese ? "误读" : "invented")} {Told(atom, language)}"));
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>In English categories keep the names that policy documents give them; in Chinese they are told in words.</summary>
    private static string Told(StandardAtom atom, Language language)
    {
        if (language == Language.English)
        {
            return atom.ToString();
        }

        var value = atom.Value is { } known ? $"{known:0.####}" : LegislationWords.Of("none", language);
        var words = new[] { atom.Scope, atom.Method.Length == 0 ? "-" : atom.Method, atom.Recipient, atom.Measure };
        return $"{atom.Id} {atom.Clause} {string.Join(' ', words.Select(word => LegislationWords.Of(word, language)))} {value} {LegislationWords.Of(atom.Unit, language)}：{atom.Quote}";
    }

    private static void Line(StringBuilder text, string name, StandardScore score, bool isChinese) =>
        text.AppendLine(
            isChinese
                ? $"{WideText.Padded(name, 16)} 查准率 {score.Precision, 6:P1}  查全率 {score.Recall, 6:P1}  （读出 {score.Found.Count}，漏读 {score.Missed.Count}，误读 {score.Invented.Count}）"
                : $"{WideText.Padded(name, 16)} precision {score.Precision, 6:P1}  recall {score.Recall, 6:P1}  ({score.Found.Count} found, {score.Missed.Count} missed, {score.Invented.Count} invented)"
        );
}
