using Tuodi.Legislation.Extracting.Words;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads whom the items below a lead list (下列人员…：（一）低保对象；（二）孤儿。).</summary>
internal static class ItemList
{
    /// <summary>The names in the items below a clause; none where it is no lead, or an item says a number of its own.</summary>
    public static IReadOnlyList<Recipient> Below(List<(Clause Clause, List<Token> Tokens)> clauses, int index)
    {
        var lead = clauses[index].Clause;
        if (!lead.Text.EndsWith('：') || lead.Place.Marks.Count == 0)
        {
            return [];
        }

        var items = clauses.Skip(index + 1).TakeWhile(each => IsBelow(each.Clause.Place, lead.Place)).ToList();
        return items.TrueForAll(item => item.Tokens.TrueForAll(token => token.Quantity is null))
            ? Names(items.SelectMany(item => item.Tokens))
            : [];
    }

    /// <summary>Whether an item beside a clause gives an amount an upper edge (5000元至3万元的部分).</summary>
    public static bool IsOfBands(List<(Clause Clause, List<Token> Tokens)> clauses, int index)
    {
        var own = clauses[index].Clause.Place;
        return own.Marks.Count > 1
            // 5000元以下 beside it is of others where it is said for whom.
            && !clauses[index].Tokens.Exists(token => token.Recipient is { IsEveryone: false })
            && Around(clauses, index)
                .Any(each =>
                    each.Clause.Place.Marks.Count == own.Marks.Count
                    && each.Tokens.Zip(each.Tokens.Skip(1)).Any(pair => IsUpperEdge(pair.First, pair.Second))
                );
    }

    private static IEnumerable<(Clause Clause, List<Token> Tokens)> Around(List<(Clause Clause, List<Token> Tokens)> clauses, int index)
    {
        var parent = clauses[index].Clause.Place with { Marks = [.. clauses[index].Clause.Place.Marks.SkipLast(1)] };
        var first = index;
        while (first > 0 && IsBelow(clauses[first - 1].Clause.Place, parent))
        {
            first--;
        }

        return clauses.Skip(first).TakeWhile(each => IsBelow(each.Clause.Place, parent));
    }

    private static bool IsUpperEdge(Token amount, Token next) =>
        amount.Quantity?.Kind == QuantityKind.Yuan && next.Is(WordKind.UpTo | WordKind.Range)
        || amount.Is(WordKind.Range) && next.Quantity?.Kind == QuantityKind.Yuan;

    /// <summary>The names of categories among tokens, each once.</summary>
    public static IReadOnlyList<Recipient> Names(IEnumerable<Token> tokens) =>
        [
            .. tokens
                .Where(token => token.Depth == 0)
                .Select(token => token.Recipient)
                .OfType<Recipient>()
                .Where(recipient => recipient.Categories.Count > 0)
                .Distinct(),
        ];

    private static bool IsBelow(ClausePlace place, ClausePlace lead) =>
        place.Annex == lead.Annex && place.Marks.Count > lead.Marks.Count && place.Marks.Take(lead.Marks.Count).SequenceEqual(lead.Marks);
}
