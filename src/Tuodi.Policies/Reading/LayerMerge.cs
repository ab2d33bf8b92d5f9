using Tuodi.Kernel;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Lays a child's layers over its parent's, key by key, and puts new ones where they say.</summary>
internal static class LayerMerge
{
    private static readonly string[] WaysToPay = ["rate", "bands", "pays"];
    private static readonly string[] Rules = ["base", "base_cap", "deductible", "rate", "bands", "pays", "cap", "table"];

    /// <summary>All layers in their new order.</summary>
    public static YamlMap Over(YamlMap parent, YamlMap child)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in parent.Entries)
        {
            var said = child.Entries.FirstOrDefault(candidate => candidate.Key.Text == entry.Key.Text);
            if (said is null)
            {
                entries.Add(entry);
            }
            else if (said.Value is not YamlScalar { Text: "none" })
            {
                entries.Add(said with { Value = Layer(entry.Value, said.Value) });
            }
        }

        foreach (var entry in child.Entries.Where(entry => parent[entry.Key.Text] is null))
        {
            entries.Insert(PlaceOf(entry, entries), entry);
        }

        return new YamlMap(child.Spot, entries);
    }

    private static YamlNode Layer(YamlNode parent, YamlNode child)
    {
        if (parent is not YamlMap p || child is not YamlMap c)
        {
            return child;
        }

        var dropped = new HashSet<string>(StringComparer.Ordinal);
        if (WaysToPay.Any(key => c[key] is not null))
        {
            dropped.UnionWith(WaysToPay);
        }

        // A child that says a rule knows the layer; a child that says unknown knows none of it.
        if (c["unknown"] is not null)
        {
            dropped.UnionWith(Rules);
        }
        else if (Rules.Any(key => c[key] is not null))
        {
            dropped.Add("unknown");
        }

        var kept = p.Entries.Where(entry => !dropped.Contains(entry.Key.Text)).ToList();
        var merged = DocumentMerge.Merge(new YamlMap(p.Spot, [.. kept]), c, (_, _, said) => said);

        // What the child leaves as it was still stands under the parent's article.
        var unchanged = kept.Any(entry => Rules.Contains(entry.Key.Text) && c[entry.Key.Text] is null);
        return unchanged && c["cite"] is not null ? merged with { OlderCite = p["cite"] as YamlScalar ?? p.OlderCite } : merged;
    }

    private static int PlaceOf(YamlEntry entry, List<YamlEntry> entries)
    {
        foreach (var (key, offset) in new[] { ("after", 1), ("before", 0) })
        {
            if (entry.Value is YamlMap map && map[key] is YamlScalar neighbour)
            {
                var index = entries.FindIndex(candidate => candidate.Key.Text == neighbour.Text);
                return index >= 0
                    ? index + offset
                    : throw new ProblemException(
                        new Problem(
                            neighbour.Spot,
                            $"There is no layer `{neighbour.Text}`",
                            $"Layers are {string.Join(", ", entries.Select(known => known.Key.Text))}."
                        )
                    );
            }
        }

        return entries.Count;
    }
}
