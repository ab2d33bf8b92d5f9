using Tuodi.Office.Lists;

namespace Tuodi.Office.Recognising;

/// <summary>What headings mean, and by which of them a kind of list is known; read from data files that users extend.</summary>
public sealed class HeadingBook
{
    private readonly Dictionary<string, (Field Field, int Rank)> _meanings;
    private readonly Dictionary<Field, List<string>> _written;
    private readonly HeadingText _text;

    internal HeadingBook(
        IEnumerable<(string Written, Field Field, int Rank)> headings,
        IReadOnlyDictionary<Field, Field> repeated,
        IReadOnlyList<KindShape> kinds,
        HeadingText text
    )
    {
        _text = text;
        _meanings = new(StringComparer.Ordinal);
        _written = [];
        foreach (var (written, field, rank) in headings)
        {
            _meanings[text.Heading(written)] = (field, rank);
            (_written.TryGetValue(field, out var list) ? list : _written[field] = []).Add(written);
        }

        Repeated = repeated;
        Kinds = kinds;
    }

    /// <summary>What a heading means when it stands a second time.</summary>
    public IReadOnlyDictionary<Field, Field> Repeated { get; }

    /// <summary>The kinds of lists.</summary>
    public IReadOnlyList<KindShape> Kinds { get; }

    /// <summary>The shape of a kind.</summary>
    public KindShape Of(ListKind kind) => Kinds.First(shape => shape.Kind == kind);

    /// <summary>All headings known for a field, as the data files write them.</summary>
    public IReadOnlyList<string> HeadingsOf(Field field) => _written.TryGetValue(field, out var list) ? list : [];

    /// <summary>The heading that people know a field by.</summary>
    public string Title(Field field) => _written.TryGetValue(field, out var list) ? list[0] : FieldNames.NameOf(field);

    /// <summary>What a heading means; the rank tells of two with one meaning which is the better word, the smaller.</summary>
    internal (Field Field, int Rank)? Find(string heading) =>
        _meanings.TryGetValue(_text.Heading(heading), out var meaning) ? meaning : null;

    /// <summary>A text in the form in which headings are compared.</summary>
    internal string Fold(string text) => _text.Fold(text);
}
