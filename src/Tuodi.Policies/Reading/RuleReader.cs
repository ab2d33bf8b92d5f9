using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads how a payment is worked out, from a layer or from a row that differs from its layer.</summary>
internal static class RuleReader
{
    /// <summary>The rule of a layer without regard to its table.</summary>
    public static Rule Usual(TermScope scope) => new(new LeftTerm(scope.Parts), [], Deductible.None, [], Edges.Excess, false, []);

    /// <summary>A rule with what a map says instead.</summary>
    /// <param name="usual">The rule that holds where the map says nothing.</param>
    /// <param name="map">A layer or a row.</param>
    /// <param name="layer">The layer's key, whose account caps draw on.</param>
    /// <param name="name">What unknown values are called after.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="context">Names and problems.</param>
    public static Rule Read(Rule usual, MapReader map, string layer, string name, TermScope scope, ReadingContext context)
    {
        var rule = usual;
        if (map["base"] is { } @base)
        {
            rule = rule with { Base = Needed(@base, scope, $"{name}.base", context) };
        }

        if (map["base_cap"] is { } baseCap)
        {
            rule = rule with { BaseCaps = CapReader.Read(baseCap, layer, true, scope, $"{name}.base_cap", context) };
        }

        if (map["deductible"] is { } deductible)
        {
            rule = rule with { Deductible = TermReader.Deductible(deductible, scope, $"{name}.deductible", context) };
        }

        if (map["cap"] is { } cap)
        {
            rule = rule with { Caps = CapReader.Read(cap, layer, false, scope, $"{name}.cap", context) };
        }

        if (map.Choice("edges", ["excess", "amount"]) is { } edges)
        {
            rule = rule with { Edges = edges == "amount" ? Edges.Amount : Edges.Excess };
        }

        if (map.Choice("apply", ["progressive", "reached"]) is { } apply)
        {
            rule = rule with { Reached = apply == "reached" };
        }

        return rule with
        {
            Bands = Bands(map, name, scope, context) ?? rule.Bands,
        };
    }

    // A layer always looks at some amount and pays some: only a deductible or a cap may be none.
    private static Term Needed(YamlNode node, TermScope scope, string name, ReadingContext context)
    {
        var term = TermReader.Read(node, TermUnit.Money, scope, name, context);
        if (term is NoneTerm)
        {
            context.Report(
                node.Spot,
                "`none` stands where a value is needed",
                "Only a deductible or a cap may be `none`; write 0 where nothing is meant."
            );
        }

        return term;
    }

    private static IReadOnlyList<Band>? Bands(MapReader map, string name, TermScope scope, ReadingContext context)
    {
        string[] ways = [.. new[] { "rate", "bands", "pays" }.Where(map.Has)];
        if (ways.Length > 1)
        {
            context.Report(map.SpotOf(ways[1]), $"`{ways[0]}` and `{ways[1]}` both say what is paid", "Keep one of them.");
        }

        return ways.FirstOrDefault() switch
        {
            "rate" =>
            [
                new Band(NumberTerm.Zero, null, TermReader.Read(map["rate"]!, TermUnit.Rate, scope, $"{name}.rate", context), false),
            ],
            "pays" => [new Band(NumberTerm.Zero, null, Needed(map["pays"]!, scope, $"{name}.pays", context), true)],
            "bands" => BandReader.Read(map["bands"]!, scope, $"{name}.bands", context),
            _ => null,
        };
    }
}
