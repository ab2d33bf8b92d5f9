using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Checks;

/// <summary>Looks for parameters, groups, facts, sets of diseases and sources that a document declares and nothing uses: often a misspelt or forgotten rule.</summary>
/// <remarks>Works on what is written, not on the model: groups and sets are gone once a document is read.</remarks>
public static class UnusedNames
{
    private static readonly string[] Declaring = ["parameters", "groups", "facts", "diseases"];
    private static readonly HashSet<string> Using = new(StringComparer.Ordinal)
    {
        "layers",
        "premiums",
        "bounds",
        "requires",
        "groups",
        "criteria",
        "warnings",
    };
    private static readonly HashSet<string> FreeText = new(StringComparer.Ordinal)
    {
        "title",
        "notes",
        "why",
        "unknown",
        "cliff",
        "label",
        "url",
        "rule",
    };

    /// <summary>What nothing uses.</summary>
    /// <param name="document">The document that declares.</param>
    /// <param name="users">It and the documents that extend it: a parent declares for its children.</param>
    public static IEnumerable<Finding> Of(YamlMap document, IReadOnlyList<YamlMap> users)
    {
        var (words, cited) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in users.SelectMany(user => user.Entries))
        {
            Gather(entry.Value, entry.Key.Text, Using.Contains(entry.Key.Text) ? words : [], cited);
        }

        foreach (var section in Declaring)
        {
            foreach (var entry in ((document[section] as YamlMap)?.Entries ?? []).Where(entry => !words.Contains(entry.Key.Text)))
            {
                yield return Unused(entry.Key, section[..^1]);
            }
        }

        foreach (var entry in ((document["sources"] as YamlMap)?.Entries ?? []).Where(entry => !cited.Contains(entry.Key.Text)))
        {
            yield return Unused(entry.Key, "source");
        }
    }

    private static Finding Unused(YamlScalar name, string what) =>
        new(
            Severity.Warning,
            FindingKind.Unused,
            name.Spot,
            new(
                $"没有任何地方用到{What(what)} `{name.Text}`",
                $"Nothing uses the {(what == "disease" ? "set of diseases" : what)} `{name.Text}`"
            ),
            new("请核对应当用到它之处的拼写，或将其删去。", "Check the spelling where it should be used, or take it out.")
        );

    private static string What(string section) =>
        section switch
        {
            "parameter" => "参数",
            "group" => "对象组",
            "fact" => "事实",
            "disease" => "病种组",
            _ => "来源",
        };

    private static void Gather(YamlNode node, string key, HashSet<string> words, HashSet<string> cited)
    {
        switch (node)
        {
            case YamlScalar scalar when key == "cite":
                cited.Add(scalar.Text.Split(' ', 2)[0]);
                break;
            case YamlScalar scalar when !FreeText.Contains(key):
                Words(scalar.Text, words);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    Gather(item, key, words, cited);
                }

                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    // Amounts also stand as keys, in comparisons and as edges of bands.
                    if (key != "groups")
                    {
                        Words(entry.Key.Text, words);
                    }

                    Gather(entry.Value, entry.Key.Text, words, cited);
                }

                break;
        }
    }

    // The text as a whole may be a name with spaces in it; otherwise names are its words.
    private static void Words(string text, HashSet<string> words)
    {
        words.Add(text);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
    }
}
