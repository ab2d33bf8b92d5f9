using System.Text.RegularExpressions;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>Cuts clauses into sentences with what leads to them, and finds those about medical assistance.</summary>
internal static partial class UnitReader
{
    /// <summary>A first sentence so short, with others behind it, is the caption of its clause.</summary>
    private const int CaptionLength = 30;

    public static List<TextUnit> Read(LegalText text, Subject subject)
    {
        var units = new List<TextUnit>();
        var leads = new Stack<(IReadOnlyList<ClauseMark> Marks, string Text)>();
        foreach (var clause in text.Clauses)
        {
            while (leads.TryPeek(out var open) && !IsBelow(clause.Place.Marks, open.Marks))
            {
                leads.Pop();
            }

            var lead = string.Join(" › ", clause.Headings.Concat(leads.Reverse().Select(open => open.Text)));
            Add(units, clause, lead, subject);
            if (clause.Text.EndsWith('：') && clause.Place.Marks.Count > 0)
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
        var isCaptioned = sentences.Count > 1 && sentences[0].Length <= CaptionLength && subject.IsNamedIn(sentences[0]);
        units.AddRange(
            sentences.Select(sentence => new TextUnit(clause, sentence, lead, isLed || isCaptioned || subject.IsNamedIn(sentence)))
        );
    }

    private static bool IsBelow(IReadOnlyList<ClauseMark> marks, IReadOnlyList<ClauseMark> above) =>
        marks.Count > above.Count && marks.Take(above.Count).SequenceEqual(above);

    [GeneratedRegex("[（(][^（）()]{0,80}[）)]")]
    private static partial Regex Aside();

    [GeneratedRegex("[^。；！]+[。；！]?")]
    private static partial Regex Sentence();
}
