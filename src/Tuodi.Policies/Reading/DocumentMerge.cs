using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Lays a child document over its parent, as the section on inheritance of the reference says.</summary>
internal static class DocumentMerge
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "parameters",
        "categories",
        "groups",
        "facts",
        "diseases",
        "funds",
        "layers",
    };

    // The nation's clocks and bounds hold in every place: these lists are added to, not replaced.
    private static readonly HashSet<string> Added = new(StringComparer.Ordinal)
    {
        "premiums",
        "bounds",
        "requires",
        "implied",
        "criteria",
        "handling",
        "raising",
        "warnings",
        "emergency",
    };

    private static readonly HashSet<string> OwnToEach = new(StringComparer.Ordinal)
    {
        "number",
        "issuers",
        "hierarchy",
        "text",
        "issued",
        "notes",
        "checked",
        "extends",
        "sources",
    };

    /// <summary>The parent with what the child says instead; every node keeps the place where it was written.</summary>
    public static YamlMap Over(YamlMap parent, YamlMap child)
    {
        var inherited = parent.Entries.Where(entry => !OwnToEach.Contains(entry.Key.Text));
        return Merge(new YamlMap(parent.Spot, [.. inherited]), child, Top);
    }

    private static YamlNode Top(string key, YamlNode parent, YamlNode child) =>
        (parent, child) switch
        {
            (YamlMap p, YamlMap c) when key == "layers" => LayerMerge.Over(p, c),
            (YamlMap p, YamlMap c) when key == "parameters" => Merge(p, c, Parameter),
            (YamlMap p, YamlMap c) when Sections.Contains(key) => Merge(p, c, Replace),
            (YamlList p, YamlList c) when Added.Contains(key) => new YamlList(c.Spot, [.. p.Items, .. c.Items]),
            _ => child,
        };

    // A single value and dated values exclude each other: what the child says is what holds.
    private static YamlNode Parameter(string key, YamlNode parent, YamlNode child)
    {
        if (parent is not YamlMap p || child is not YamlMap c)
        {
            return child;
        }

        var dropped = c["values"] is not null || c["is"] is not null ? new[] { "is", "why", "cite", "grade", "checked" } : [];
        var kept = p.Entries.Where(entry => !dropped.Contains(entry.Key.Text) && (entry.Key.Text != "values" || c["is"] is null));
        return Merge(
            new YamlMap(p.Spot, [.. kept]),
            c,
            (name, before, after) => name == "values" && before is YamlMap b && after is YamlMap a ? Merge(b, a, Replace) : after
        );
    }

    private static YamlNode Replace(string key, YamlNode parent, YamlNode child) => child;

    /// <summary>The entries of both, those in both as the function says.</summary>
    public static YamlMap Merge(YamlMap parent, YamlMap child, Func<string, YamlNode, YamlNode, YamlNode> both)
    {
        var entries = new List<YamlEntry>(parent.Entries.Count + child.Entries.Count);
        foreach (var entry in parent.Entries)
        {
            var said = child.Entries.FirstOrDefault(candidate => candidate.Key.Text == entry.Key.Text);
            entries.Add(said is null ? entry : said with { Value = both(entry.Key.Text, entry.Value, said.Value) });
        }

        entries.AddRange(child.Entries.Where(entry => parent[entry.Key.Text] is null));
        return new YamlMap(child.Spot, entries);
    }
}
