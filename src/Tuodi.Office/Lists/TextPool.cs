namespace Tuodi.Office.Lists;

/// <summary>One string for each text that comes again: places, institutions, persons. A million rows hold few different ones.</summary>
internal sealed class TextPool
{
    private const int TextsMax = 4_000_000;
    private const int LengthMax = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        var fresh = text.ToString();
        if (text.Length <= LengthMax && _texts.Set.Count < TextsMax)
        {
            _texts.Set.Add(fresh);
        }

        return fresh;
    }
}
