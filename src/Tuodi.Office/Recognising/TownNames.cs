namespace Tuodi.Office.Recognising;

/// <summary>Finds the township (镇街) that a list means, however it writes it.</summary>
public sealed class TownNames
{
    private static readonly string[] Offices = ["人民政府", "街道办事处", "街道办", "办事处"];
    private static readonly string[] Kinds = ["街道", "镇", "乡"];

    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _plain = new(StringComparer.Ordinal);

    /// <summary>The townships of a district, each with its code where it has one.</summary>
    public TownNames(IEnumerable<(string? Code, string Name)> towns)
    {
        foreach (var (code, name) in towns)
        {
            _exact[name] = name;
            if (code is not null)
            {
                _exact[code] = name;
            }

            // Two townships whose plain names are one cannot be told apart by it.
            var plain = Plain(name);
            _plain[plain] = _plain.TryGetValue(plain, out var other) && other != name ? null : name;
        }
    }

    /// <summary>The township's full name: exact, by code, by its plain name, or the longest whose plain name stands in the text; nothing when none or two do.</summary>
    public string? Find(string written)
    {
        var text = string.Concat(written.Where(c => !char.IsWhiteSpace(c)));
        if (_exact.TryGetValue(text, out var exact))
        {
            return exact;
        }

        if (_plain.TryGetValue(Plain(text), out var plain))
        {
            return plain;
        }

        text = PlaceCharacters.Fold(text);
        var within = _plain.Keys.Where(name => name.Length >= 2 && text.Contains(name, StringComparison.Ordinal)).ToList();
        var longest = within.Select(name => name.Length).DefaultIfEmpty().Max();
        return within.Where(name => name.Length == longest).ToList() is [var only] ? _plain[only] : null;
    }

    /// <summary>A township's name without office and kind, in simplified characters: 双河镇人民政府, 双河镇 and 雙河鎮 are 双河.</summary>
    public static string Plain(string name)
    {
        var text = PlaceCharacters.Fold(string.Concat(name.Where(c => !char.IsWhiteSpace(c))));
        return Cut(Cut(text, Offices), Kinds);
    }

    /// <summary>One name for each township, by its plain name: of several ways to write it the one that is written most.</summary>
    public static IReadOnlyDictionary<string, string> Joined(IEnumerable<string> written) =>
        written
            .GroupBy(Plain, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same =>
                    same.GroupBy(name => name)
                        .OrderByDescending(each => each.Count())
                        .ThenBy(each => each.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                StringComparer.Ordinal
            );

    /// <summary>One ending at most, and two characters stay: 新乡镇 is 新乡, and 东乡 is itself.</summary>
    private static string Cut(string text, string[] endings) =>
        Array.Find(endings, ending => text.Length >= ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? text[..^found.Length]
            : text;
}
