using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;

namespace Tuodi.Web.Framing;

/// <summary>The words of a language (文字资源), from the files under <c>Words</c>: <c>area.key</c> is the key of the file <c>area.zh.restext</c> or <c>area.en.restext</c>.</summary>
public sealed class Words
{
    private const string Prefix = "words.";
    private const string Suffix = ".resources";
    private static readonly ConcurrentDictionary<Language, Words> Known = new();
    private readonly FrozenDictionary<string, string> _texts;

    private Words(Language language)
    {
        Language = language;
        _texts = Read(language);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Its tag, as documents say it.</summary>
    public string Tag => Language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>The keys.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>A text.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text; a test finds that before a reader does.</exception>
    public string this[string key] => _texts[key];

    /// <summary>A text with values in the places <c>{0}</c>, <c>{1}</c>, in the reader's form.</summary>
    public string this[string key, params object[] values] =>
        string.Format(CultureInfo.InvariantCulture, _texts[key], [.. values.Select(value => (object)In(value))]);

    /// <summary>A text that is known in both languages.</summary>
    public string this[Bilingual text] => text.In(Language);

    /// <summary>The words of a language.</summary>
    public static Words Of(Language language) => Known.GetOrAdd(language, each => new Words(each));

    /// <summary>A text in both languages, for what is told to whoever reads it later.</summary>
    public static Bilingual InBoth(string key, params object[] values) =>
        new(Of(Language.Chinese)[key, values], Of(Language.English)[key, values]);

    /// <summary>A value in the reader's form: ¥12,655.43; 2026年11月22日 or 22 November 2026; 2026年11月 or November 2026; 1,234.</summary>
    public string In(object? value) =>
        value switch
        {
            null => string.Empty,
            DateOnly day => Day(day),
            Month month => Month(month),
            Period { To: { } to } period => this["frame.from-to", period.From, to],
            Period period => this["frame.from-on", period.From],
            DateTimeOffset at => $"{Day(DateOnly.FromDateTime(at.DateTime))} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}",
            int count => count.ToString("#,0", CultureInfo.InvariantCulture),
            long count => count.ToString("#,0", CultureInfo.InvariantCulture),
            Bilingual text => text.In(Language),
            bool yes => this[yes ? "frame.yes" : "frame.no"],
            _ => value.ToString() ?? string.Empty,
        };

    private string Day(DateOnly day) =>
        day.ToString(Language == Language.Chinese ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Month(Month month) =>
        month.First.ToString(Language == Language.Chinese ? "yyyy'年'M'月'" : "MMMM yyyy", CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, string> Read(Language language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = typeof(Words).Assembly;
        var end = $".{AcceptedLanguage.TagOf(language)}{Suffix}";
        foreach (var name in own.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                using var reader = new ResourceReader(own.GetManifestResourceStream(name)!);
                foreach (System.Collections.DictionaryEntry entry in reader)
                {
                    texts.Add($"{name[Prefix.Length..^end.Length]}.{entry.Key}", (string)entry.Value!);
                }
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
