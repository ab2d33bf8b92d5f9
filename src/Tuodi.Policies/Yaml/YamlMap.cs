using Tuodi.Kernel;

namespace Tuodi.Policies.Yaml;

/// <summary>A map whose keys keep the order in which they were written.</summary>
public sealed record YamlMap(Spot Spot, IReadOnlyList<YamlEntry> Entries) : YamlNode(Spot)
{
    /// <summary>The citation of a parent document under which what the child left unchanged still stands.</summary>
    public YamlScalar? OlderCite { get; init; }

    /// <summary>The value under a key, or nothing.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            // Maps of a document have a dozen keys: a walk is cheaper than a dictionary for each.
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}
