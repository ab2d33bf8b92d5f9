using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Carries what headings and leads say down to the items below them.</summary>
internal sealed class SituationTree(Situation title, HeadingReader headings)
{
    private readonly Dictionary<string, Situation> _kept = new(StringComparer.Ordinal);

    /// <summary>What holds where a clause begins: the heading or paragraph before it under the same number, else the clause above, else chapter and title.</summary>
    public Situation Above(Clause clause)
    {
        var marks = clause.Place.Marks;
        if (clause.Place.Paragraph > 0 && marks.Count > 0 && _kept.TryGetValue(Key(marks, marks.Count), out var before))
        {
            return before;
        }

        for (var length = marks.Count - 1; length > 0; length--)
        {
            if (_kept.TryGetValue(Key(marks, length), out var above))
            {
                return above;
            }
        }

        return clause.Headings.Where(heading => heading.StartsWith('第')).Aggregate(title, headings.Under);
    }

    public void Keep(Clause clause, Situation situation) => _kept[Key(clause.Place.Marks, clause.Place.Marks.Count)] = situation;

    private static string Key(IReadOnlyList<ClauseMark> marks, int length) => string.Concat(marks.Take(length));
}
