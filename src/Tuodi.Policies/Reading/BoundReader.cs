using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads what a child document may not change.</summary>
internal static class BoundReader
{
    private static readonly (string Words, BoundKind Kind)[] Kinds =
    [
        ("at least ", BoundKind.AtLeast),
        ("at most ", BoundKind.AtMost),
        ("about ", BoundKind.About),
    ];

    /// <summary>All bounds of a document and of what it extends.</summary>
    public static List<Bound> Read(MapReader document, ReadingContext context)
    {
        var bounds = new List<Bound>();
        foreach (var map in document.Maps("bounds"))
        {
            var reader = new MapReader(map, SideShapes.Bound, context);
            var cite = CitationReader.Read(reader, null, null, "A bound", context);
            reader.Require("layer", "Name the layer that it binds.");
            var name = reader.Text("layer") ?? string.Empty;
            var layer = context.Layers.IndexOf(name);
            if (layer < 0 || cite is null)
            {
                // A child may have taken the layer out; a document's own bound must name one that is there.
                if (name.Length > 0 && layer < 0 && map.Spot.File == document.Spot.File)
                {
                    context.Report(
                        reader.SpotOf("layer"),
                        $"There is no layer `{name}`",
                        $"Layers are {string.Join(", ", context.Layers)}."
                    );
                }

                continue;
            }

            var scope = context.ScopeOf(layer, [BillPart.InPolicy]);
            var within = reader["within"] is YamlScalar text ? TermReader.Scalar(text, TermUnit.Rate, scope, "within", context) : null;
            bounds.Add(
                new Bound(
                    reader.Text("id") ?? $"{name} {bounds.Count + 1}",
                    layer,
                    ConditionReader.Who(reader, context),
                    Test(reader, "rate", TermUnit.Rate, scope, context),
                    Test(reader, "deductible", TermUnit.Money, scope, context),
                    Test(reader, "cap", TermUnit.Money, scope, context),
                    Parts(reader, context),
                    within is NumberTerm number ? new Rate(number.Value) : Rate.OfPercent(20),
                    reader.Choice("strength", ["must", "principle"]) == "must",
                    cite,
                    map.Spot
                )
            );
        }

        return bounds;
    }

    private static BoundTest? Test(MapReader reader, string key, TermUnit unit, TermScope scope, ReadingContext context)
    {
        if (reader[key] is not YamlScalar text)
        {
            return null;
        }

        if (text.Text == "none")
        {
            return new BoundTest(BoundKind.None, NoneTerm.Instance);
        }

        foreach (var (words, kind) in Kinds)
        {
            if (text.Text.StartsWith(words, StringComparison.Ordinal))
            {
                return new BoundTest(kind, TermReader.Scalar(text with { Text = text.Text[words.Length..] }, unit, scope, key, context));
            }
        }

        context.Report(text.Spot, $"`{text.Text}` is no bound", "Write at least, at most or about a value, or none.");
        return null;
    }

    private static List<BillPart>? Parts(MapReader reader, ReadingContext context)
    {
        if (!reader.Has("of"))
        {
            return null;
        }

        var parts = new List<BillPart>();
        foreach (var word in reader.Scalars("of"))
        {
            if (TermNames.PartNames.TryGetValue(word.Text, out var part))
            {
                parts.Add(part);
            }
            else
            {
                context.Report(
                    word.Spot,
                    $"`{word.Text}` is no part of the bill",
                    $"Write one of {string.Join(", ", TermNames.PartNames.Keys)}."
                );
            }
        }

        return parts;
    }
}
