using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Grammar;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>Cuts clauses into sentences with what leads to them, and finds those about medical assistance.</summary>
internal static partial class UnitReader
{
    /// <summary>A first sentence so short, with others behind it, is the caption of its clause.</summary>
    private const int CaptionLength = 30;

    /// <summary>So short a clause without a figure says nothing itself.</summary>
    private const int HeadingLength = 14;

    private const string Below = " › ";

    public static List<TextUnit> Read(LegalText text, Subject subject)
    {
        var units = new List<TextUnit>();
        var leads = new Stack<(IReadOnlyList<ClauseMark> Marks, string Text)>();
        var question = string.Empty;
        foreach (var clause in text.Clauses)
        {
            while (leads.TryPeek(out var open) && !IsBelow(clause.Place.Marks, open.Marks))
            {
                leads.Pop();
            }

            question = HeadingReader.IsQuestion(clause) || clause.Place.Marks.Count > 0 ? string.Empty : question;
            var lead = string.Join(
                Below,
                clause.Headings.Concat(leads.Reverse().Select(open => open.Text)).Append(question).Where(text => text.Length > 0)
            );
            Add(units, clause, lead, subject);
            question = HeadingReader.IsQuestion(clause) ? clause.Text : question;
            if ((clause.Text.EndsWith('：') || IsHeading(clause)) && clause.Place.Marks.Count > 0)
            {
                leads.Push((clause.Place.Marks, Aside().Replace(clause.Text, "")));
            }
        }

        return units;
    }

    private static void Add(List<TextUnit> units, Clause clause, string lead, Subject subject)
    {
        var sentences = Sentence().Matches(Aside().Replace(clause.Text, "")).Select(match => match.Value).ToList();
        var isLed = subject.IsNamedIn(lead);
        var caption = CaptionOf(sentences);
        var isCaptioned = subject.IsNamedIn(caption);
        units.AddRange(
            sentences.Select(sentence => new TextUnit(
                clause,
                sentence,
                caption.Length == 0 || sentence == caption ? lead
                    : lead.Length == 0 ? caption
                    : lead + Below + caption,
                isLed || isCaptioned || subject.IsNamedIn(sentence)
            ))
        );
    }

    /// <summary>（三）住院救助。 above items that say for whom.</summary>
    private static bool IsHeading(Clause clause) => clause.Text.Length <= HeadingLength && !clause.Text.Any(char.IsDigit);

    /// <summary>住院救助。对特困人员…, 住院救助：特困人员…: what a clause calls itself; empty where it goes right on.</summary>
    private static string CaptionOf(List<string> sentences) =>
        sentences.Count > 1 && sentences[0].Length <= CaptionLength ? sentences[0]
        : sentences.Count > 0 && Label().Match(sentences[0]) is { Success: true } label ? label.Groups["label"].Value
        : string.Empty;

    private static bool IsBelow(IReadOnlyList<ClauseMark> marks, IReadOnlyList<ClauseMark> above) =>
        marks.Count > above.Count && marks.Take(above.Count).SequenceEqual(above);

    [GeneratedRegex("[（(][^（）()]{0,80}[）)]")]
    private static partial Regex Aside();

    [GeneratedRegex("^(?<label>[^，。；：、0-9]{2,14})：(?=.)")]
    private static partial Regex Label();

    [GeneratedRegex("[^。；！]+[。；！]?")]
    private static partial Regex Sentence();
}
