using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads a map by its shape: refuses keys that the shape has not, and values of the wrong kind, each with its place.</summary>
public sealed class MapReader
{
    private readonly YamlMap _map;
    private readonly ProblemList _problems;

    /// <summary>Reads a map; keys that the shape has not are reported.</summary>
    public MapReader(YamlMap map, Shape shape, ProblemList problems)
    {
        _map = map;
        _problems = problems;
        foreach (var entry in map.Entries)
        {
            if (shape.Find(entry.Key.Text) is null)
            {
                HasStrangers = true;
                var names = shape.Keys.Select(key => key.Name).ToList();
                problems.Report(
                    entry.Key.Spot,
                    $"{("aeiou".Contains(shape.Name[0], StringComparison.Ordinal) ? "An" : "A")} {shape.Name} has no key `{entry.Key.Text}`",
                    TornAmount.IsPart(entry.Key.Text) ? TornAmount.Remedy
                        : Closest.Suggest(entry.Key.Text, names) is { Length: > 0 } suggestion ? suggestion.TrimEnd()
                        : $"Its keys are {string.Join(", ", names)}."
                );
            }
        }
    }

    /// <summary>Whether some key is not of this shape; one that is missing is then probably misspelt, and is not reported again.</summary>
    public bool HasStrangers { get; }

    /// <summary>Where the map starts.</summary>
    public Spot Spot => _map.Spot;

    /// <summary>The value under a key, or nothing.</summary>
    public YamlNode? this[string key] => _map[key];

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => _map[key] is not null;

    /// <summary>Where the value under a key starts.</summary>
    public Spot SpotOf(string key) => _map[key]?.Spot ?? _map.Spot;

    /// <summary>The text under a key.</summary>
    public string? Text(string key)
    {
        switch (_map[key])
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar.Text;
            default:
                _problems.Report(SpotOf(key), $"`{key}` must be a single value", "Write it on one line.");
                return null;
        }
    }

    /// <summary>One of a few words.</summary>
    public string? Choice(string key, IReadOnlyList<string> words)
    {
        var text = Text(key);
        if (text is null || words.Contains(text))
        {
            return text;
        }

        _problems.Report(
            SpotOf(key),
            $"`{text}` is no value of `{key}`",
            $"{Closest.Suggest(text, words)}Write one of {string.Join(", ", words)}."
        );
        return null;
    }

    /// <summary>A value or a list of values.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        switch (_map[key])
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            default:
                _problems.Report(SpotOf(key), $"`{key}` must be a value or a list of values", "Write `[a, b]`.");
                return [];
        }
    }

    /// <summary>A text in one or two languages.</summary>
    public Bilingual? Bilingual(string key)
    {
        switch (_map[key])
        {
            case null:
                return null;
            case YamlScalar scalar:
                return Prose.Of(scalar.Text);
            case YamlMap map
                when map.Entries.Count > 0 && map.Entries.All(entry => entry.Key.Text is "zh" or "en" && entry.Value is YamlScalar):
                return new Bilingual((map["zh"] as YamlScalar)?.Text, (map["en"] as YamlScalar)?.Text);
            default:
                _problems.Report(SpotOf(key), $"`{key}` must be a text", "Write a text, or { zh: ..., en: ... }.");
                return null;
        }
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string key, int low, int high)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
        {
            return number;
        }

        _problems.Report(SpotOf(key), $"`{text}` is no whole number from {low} to {high}", "Write digits only.");
        return null;
    }

    /// <summary>true or false; false when it is not said.</summary>
    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false"))
        {
            _problems.Report(SpotOf(key), $"`{text}` is neither true nor false", "Write true or false.");
        }

        return text == "true";
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (Dates.TryDay(text, out var day))
        {
            return day;
        }

        _problems.Report(SpotOf(key), Dates.Wrong(text), "Write a day that exists as 2023-01-31.");
        return null;
    }

    /// <summary>A period.</summary>
    public Period? Period(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (Dates.TryPeriod(text, out var period))
        {
            return period;
        }

        _problems.Report(
            SpotOf(key),
            Dates.Wrong(text, "no period"),
            "Write `2023-01-01 ..` or `2023-01-01 .. 2023-12-31`, the end not before the start."
        );
        return null;
    }

    /// <summary>The map under a key.</summary>
    public YamlMap? Map(string key)
    {
        if (_map[key] is null or YamlMap)
        {
            return _map[key] as YamlMap;
        }

        _problems.Report(SpotOf(key), $"`{key}` must be a map", "Write keys and values below it.");
        return null;
    }

    /// <summary>The maps in the list under a key.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (_map[key])
        {
            case null:
                return [];
            case YamlList list when list.Items.All(item => item is YamlMap):
                return [.. list.Items.Cast<YamlMap>()];
            default:
                _problems.Report(SpotOf(key), $"`{key}` must be a list of maps", "Write lines such as `- { ... }`.");
                return [];
        }
    }

    /// <summary>The entries of the map of maps under a key.</summary>
    public IEnumerable<(YamlScalar Name, YamlMap Map)> MapOfMaps(string key)
    {
        foreach (var entry in Map(key)?.Entries ?? [])
        {
            if (entry.Value is YamlMap map)
            {
                yield return (entry.Key, map);
            }
            else
            {
                _problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` under `{key}` must be a map", "Write `{ key: value }`.");
            }
        }
    }

    /// <summary>Reports that a key is missing.</summary>
    public void Require(string key, string remedy)
    {
        if (!Has(key) && !HasStrangers)
        {
            _problems.Report(Spot, $"`{key}` is missing", remedy);
        }
    }
}
