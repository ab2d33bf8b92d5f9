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
        if (clause.Place.Paragraph > 0 && marks.Count > 0 && _kept.TryGetValue(Key(clause, marks.Count), out var before))
        {
            return before;
        }

        for (var length = marks.Count - 1; length > 0; length--)
        {
            if (_kept.TryGetValue(Key(clause, length), out var above))
            {
                return above;
            }
        }

        return clause.Headings.Where(heading => heading.StartsWith('第') || heading.StartsWith('附')).Aggregate(title, headings.Under);
    }

    public void Keep(Clause clause, Situation situation) => _kept[Key(clause, clause.Place.Marks.Count)] = situation;

    private static string Key(Clause clause, int length) => clause.Place.Annex + string.Concat(clause.Place.Marks.Take(length));
}
