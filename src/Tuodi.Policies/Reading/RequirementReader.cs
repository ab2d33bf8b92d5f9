using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Reading;

/// <summary>Reads what a child document has to hold.</summary>
internal static class RequirementReader
{
    private static readonly string[] Demands = ["paid", "only", "beside", "premium", "section", "others_by"];

    /// <summary>All requirements of a document and of what it extends.</summary>
    public static List<Requirement> Read(MapReader document, ReadingContext context)
    {
        var requirements = new List<Requirement>();
        foreach (var map in document.Maps("requires"))
        {
            var reader = new MapReader(map, SideShapes.Requirement, context);
            var cite = CitationReader.Read(reader, null, null, "A requirement", context);
            reader.Require("id", "Give it a name.");
            reader.Require("element", $"Write one of {string.Join(", ", Elements.Words)}.");
            var layers = Layers(reader, map.Spot.File == document.Spot.File, context);
            if (Demands.Count(reader.Has) != 1 && !reader.HasStrangers)
            {
                context.Report(map.Spot, "A requirement makes one demand", $"Write one of {string.Join(", ", Demands)}.");
            }

            var scope = context.ScopeOf(Math.Max(0, context.Layers.Count - 1), [BillPart.InPolicy]);
            if (cite is not null)
            {
                requirements.Add(
                    new Requirement
                    {
                        Id = reader.Text("id") ?? string.Empty,
                        Element = reader.Choice("element", Elements.Words) ?? Elements.Document,
                        Layers = layers,
                        Categories = ConditionReader.Who(reader, context),
                        When = ConditionReader.Rest(reader, scope, context),
                        IsPaid = reader.Flag("paid"),
                        Only = reader.Map("only") is { } only
                            ? ConditionReader.Read(new MapReader(only, Shapes.Condition, context), scope, context)
                            : null,
                        Beside = Beside(reader, context),
                        Rate = Test(reader, "rate", AdjustmentReader.Points, "Write at least +5 points, or at most -1 point.", context),
                        Deductible = Test(reader, "deductible", Share, "Write at most 50%.", context),
                        Premium = Premium(reader, context),
                        Section = reader.Choice("section", Elements.Sections),
                        OthersBy = reader.Choice("others_by", ["province", "county"]),
                        IsMust = reader.Choice("strength", ["must", "principle"]) == "must",
                        Cite = cite,
                        Spot = map.Spot,
                    }
                );
            }
        }

        return requirements;
    }

    // A child may have taken the layer out; a document's own requirement must name one that is there.
    private static List<int> Layers(MapReader reader, bool isOwn, ReadingContext context)
    {
        if (reader.Text("fund") is { } fund)
        {
            if (!context.Funds.ContainsKey(fund))
            {
                context.Report(reader.SpotOf("fund"), $"There is no fund `{fund}`", $"Funds are {string.Join(", ", context.Funds.Keys)}.");
            }

            return [.. context.LayerFunds.Select((name, i) => (name, i)).Where(layer => layer.name == fund).Select(layer => layer.i)];
        }

        if (reader.Text("layer") is not { } name)
        {
            return [];
        }

        var index = context.Layers.IndexOf(name);
        if (index < 0 && isOwn)
        {
            context.Report(reader.SpotOf("layer"), $"There is no layer `{name}`", $"Layers are {string.Join(", ", context.Layers)}.");
        }

        return index < 0 ? [] : [index];
    }

    private static int? Beside(MapReader reader, ReadingContext context)
    {
        if (reader.Text("beside") is not { } name)
        {
            return null;
        }

        if (context.Categories.TryGetValue(name, out var category))
        {
            return category;
        }

        context.Report(reader.SpotOf("beside"), $"There is no category `{name}`", "Name one that is declared, or ordinary.");
        return null;
    }

    private static Rate? Premium(MapReader reader, ReadingContext context)
    {
        if (reader.Text("premium") is not { } text)
        {
            return null;
        }

        if (text == "some")
        {
            return Rate.Zero;
        }

        if (text.StartsWith("at least ", StringComparison.Ordinal) && Share(text[9..]) is { } share)
        {
            return new Rate(share);
        }

        context.Report(reader.SpotOf("premium"), $"`{text}` is no demand on a premium", "Write at least 100%, or some.");
        return null;
    }

    private static BoundTest? Test(MapReader reader, string key, Func<string, Fraction?> value, string remedy, ReadingContext context)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        foreach (var (words, kind) in new[] { ("at least ", BoundKind.AtLeast), ("at most ", BoundKind.AtMost) })
        {
            if (text.StartsWith(words, StringComparison.Ordinal) && value(text[words.Length..]) is { } number)
            {
                return new BoundTest(kind, new NumberTerm(number));
            }
        }

        context.Report(reader.SpotOf(key), $"`{text}` is no distance from another category", remedy);
        return null;
    }

    private static Fraction? Share(string text)
    {
        try
        {
            return TermParser.Parse(text, TermUnit.Rate, NoNames, "share") is NumberTerm number ? number.Value : null;
        }
        catch (TermSyntaxException)
        {
            return null;
        }
    }

    private static readonly TermScope NoNames = new([], 0, [], new Dictionary<string, TermUnit>(), []);
}
