namespace Tuodi.Legislation.Extracting.Words;

/// <summary>The words by which standards are read; the longest one at a place counts.</summary>
internal sealed class WordBook
{
    private readonly Dictionary<char, Word[]> _byFirst;

    public WordBook(IEnumerable<Word> words)
    {
        var merged = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            merged[word.Text] = merged.TryGetValue(word.Text, out var known) ? known.And(word) : word;
        }

        _byFirst = merged
            .Values.GroupBy(word => word.Text[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(w => w.Text.Length).ToArray());
    }

    /// <summary>The longest word that stands at the beginning of a text; a short name counts only in a list.</summary>
    public Word? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(text[0], out var words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (text.StartsWith(word.Text) && (word.Kinds != WordKind.Short || InList(text[word.Text.Length..])))
            {
                return word;
            }
        }

        return null;
    }

    private static bool InList(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (rest[0] is '、' or '和' or '及' or '与' or '或' or '等' or '中' || rest.StartsWith("救助"));
}
