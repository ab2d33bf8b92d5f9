using System.Collections.Concurrent;

namespace Tuodi.Office.Identity;

/// <summary>Reads what lists write for an identity (身份): one name, or several in one cell; each text is looked up once.</summary>
/// <param name="vocabulary">From a text to the category of the policy documents, or nothing when the text is not known.</param>
public sealed class IdentityTexts(Func<string, string?> vocabulary)
{
    /// <summary>What stands between two identities in one cell.</summary>
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '|'];

    private readonly ConcurrentDictionary<string, (string[] Categories, string[] Unknown)> _known = new(StringComparer.Ordinal);

    /// <summary>The categories that a cell names, and the texts in it that are not known.</summary>
    public (IReadOnlyList<string> Categories, IReadOnlyList<string> Unknown) Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ([], []) : _known.GetOrAdd(text, Find);

    // Names hold commas too, so the whole text is tried before its pieces.
    private (string[] Categories, string[] Unknown) Find(string text)
    {
        if (vocabulary(text) is { } whole)
        {
            return ([whole], []);
        }

        var pieces = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = pieces.Select(piece => (Text: piece, Category: vocabulary(piece))).ToList();
        return (
            [.. read.Select(piece => piece.Category).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. read.Where(piece => piece.Category is null).Select(piece => piece.Text).Distinct(StringComparer.Ordinal)]
        );
    }
}
