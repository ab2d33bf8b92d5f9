using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Reference;

/// <summary>Collects which keys of which shapes a document uses. Keys that many shapes share (conditions, citations) count for all of them.</summary>
internal static class KeysUsed
{
    private static readonly HashSet<string> Shared =
    [
        .. Shapes.Condition.Keys.Select(key => key.Name),
        "cite",
        "grade",
        "notes",
        "title",
        "unknown",
    ];

    public static string Name(Shape shape, Key key) => IsShared(shape, key) ? key.Name : $"{shape.Name}.{key.Name}";

    public static void Collect(YamlNode? node, Shape shape, HashSet<string> used)
    {
        if (node is not YamlMap map)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (shape.Find(entry.Key.Text) is { } key)
            {
                used.Add(Name(shape, key));
                Below(entry.Value, key, used);
            }
        }
    }

    private static bool IsShared(Shape shape, Key key) =>
        Shared.Contains(key.Name) && (key.Name is not ("title" or "unknown" or "rate" or "deductible" or "cap"))
        || (key.Name is "is" or "otherwise" or "unknown" && shape.Name is "cap" or "deductible" or "case");

    private static void Below(YamlNode value, Key key, HashSet<string> used)
    {
        var below = key.Below?.Invoke();
        foreach (var item in value is YamlList list ? list.Items : [value])
        {
            switch (key.Kind)
            {
                case ValueKind.ShapeMap:
                    foreach (var entry in (item as YamlMap)?.Entries ?? [])
                    {
                        Collect(entry.Value, below!, used);
                    }

                    break;
                case ValueKind.Amount or ValueKind.Rate or ValueKind.Term:
                    Collect(item, Shapes.Case, used);
                    break;
                default:
                    if (below is not null)
                    {
                        Collect(item, below, used);
                    }

                    break;
            }
        }
    }
}
