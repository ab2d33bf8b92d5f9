using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads the sections that are kept and shown but do not change what a visit is paid.</summary>
internal static class ProvisionReader
{
    private static readonly (string Section, Shape Shape)[] Sections =
    [
        ("implied", SideShapes.Implied),
        ("criteria", SideShapes.Criterion),
        ("handling", SideShapes.Handling),
        ("raising", SideShapes.Raising),
        ("warnings", SideShapes.Warning),
        ("emergency", SideShapes.Emergency),
    ];

    /// <summary>All provisions in the order of the sections.</summary>
    public static List<Provision> Read(MapReader document, ReadingContext context)
    {
        var provisions = new List<Provision>();
        foreach (var (section, shape) in Sections)
        {
            foreach (var map in document.Maps(section))
            {
                var reader = new MapReader(map, shape, context);
                CheckKinds(reader, shape, context);
                var cite = CitationReader.Read(reader, null, null, $"A rule under `{section}`", context);
                if (cite is not null)
                {
                    provisions.Add(
                        new Provision(
                            section,
                            [.. map.Entries.Where(IsValue).Select(entry => KeyValuePair.Create(entry.Key.Text, Show(entry.Value)))],
                            cite,
                            map.Spot
                        )
                    );
                }
            }
        }

        return provisions;
    }

    private static void CheckKinds(MapReader reader, Shape shape, ReadingContext context)
    {
        foreach (var key in shape.Keys)
        {
            _ = key.Kind switch
            {
                ValueKind.Whole => reader.Whole(key.Name, 0, 100_000) is null,
                ValueKind.Choice => reader.Choice(key.Name, key.Words) is null,
                ValueKind.Texts => reader.Scalars(key.Name).Count == 0,
                _ => false,
            };
        }

        foreach (var word in shape.Find("who") is null ? [] : reader.Scalars("who"))
        {
            _ = ConditionReader.Category(word, context);
        }
    }

    private static bool IsValue(YamlEntry entry) => entry.Key.Text is not ("cite" or "grade");

    private static string Show(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => scalar.Text,
            YamlList list => string.Join(", ", list.Items.Select(Show)),
            YamlMap map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text}: {Show(entry.Value)}")),
            _ => string.Empty,
        };
}
