using Tuodi.Kernel;

namespace Tuodi.Office.Identity;

/// <summary>Counts the texts that nothing explains, in the order in which they are first met.</summary>
internal sealed class TextCensus
{
    private readonly Dictionary<(string Field, string Text), int> _places = [];
    private readonly List<UnknownText> _texts = [];

    public IReadOnlyList<UnknownText> Texts => _texts;

    public void Add(string field, string text, Spot spot)
    {
        if (_places.TryGetValue((field, text), out var place))
        {
            _texts[place] = _texts[place] with { Count = _texts[place].Count + 1 };
            return;
        }

        _places.Add((field, text), _texts.Count);
        _texts.Add(new UnknownText(field, text, 1, spot));
    }
}
