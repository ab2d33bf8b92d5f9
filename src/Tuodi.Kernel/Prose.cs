using System.Collections.Frozen;

namespace Tuodi.Kernel;

/// <summary>The Chinese form (译文) of what shipped documents and registers say in English prose: notes, reasons, titles of sources. It is data, beside what it translates: <c>data/words/prose.zh.tsv</c>.</summary>
public static class Prose
{
    private const string Resource = "prose.zh.tsv";

    // Where Chinese writing begins among the characters.
    private const char FirstHan = '\u2E80';

    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(() =>
        TranslationTable.Read(Resource).ToFrozenDictionary(line => line.English, line => line.Chinese, StringComparer.Ordinal)
    );

    /// <summary>A text that was written in one language, with its Chinese form where it is English and one is known.</summary>
    public static Bilingual Of(string text) =>
        text.Any(letter => letter >= FirstHan) && !Chinese.Value.ContainsKey(text)
            ? new Bilingual(text, null)
            : new Bilingual(Chinese.Value.GetValueOrDefault(text), text);

    /// <summary>The text in a language; as it was written where no other form is known.</summary>
    public static string In(string text, Language language) => Of(text).In(language);
}
