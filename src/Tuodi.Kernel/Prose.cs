using System.Collections.Frozen;
using System.Text;

namespace Tuodi.Kernel;

/// <summary>The Chinese form (译文) of what shipped documents and registers say in English prose: notes, reasons, titles of sources. It is data, beside what it translates: <c>data/words/prose.zh.tsv</c>.</summary>
public static class Prose
{
    private const string Resource = "prose.zh.tsv";

    // Where Chinese writing begins among the characters.
    private const char FirstHan = '\u2E80';

    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(Read);

    /// <summary>A text that was written in one language, with its Chinese form where it is English and one is known.</summary>
    public static Bilingual Of(string text) =>
        text.Any(letter => letter >= FirstHan) && !Chinese.Value.ContainsKey(text)
            ? new Bilingual(text, null)
            : new Bilingual(Chinese.Value.GetValueOrDefault(text), text);

    /// <summary>The text in a language; as it was written where no other form is known.</summary>
    public static string In(string text, Language language) => Of(text).In(language);

    // A line a text: English, a tab, Chinese.
    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(Prose).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && line[0] != '#')
            {
                texts.Add(line[..tab], line[(tab + 1)..]);
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
