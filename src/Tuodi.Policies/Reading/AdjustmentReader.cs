using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads adjustments: <c>{ who: poor, rate: +5 points }</c>.</summary>
internal static class AdjustmentReader
{
    private static readonly (string Key, AdjustmentTarget Target)[] Targets =
    [
        ("rate", AdjustmentTarget.Rate),
        ("deductible", AdjustmentTarget.Deductible),
        ("cap", AdjustmentTarget.Cap),
        ("paid", AdjustmentTarget.Paid),
    ];

    /// <summary>The changes that a map says; one may change several things.</summary>
    public static IEnumerable<Adjustment> Read(YamlMap map, LayerCites cites, TermScope scope, string name, ReadingContext context)
    {
        var reader = new MapReader(map, Shapes.Adjustment, context);
        var (layerCite, layerFile) = cites.For(map);
        var cite = CitationReader.Read(reader, layerCite, layerFile, $"The adjustment of `{name}`", context);
        var when = ConditionReader.Read(reader, scope, context);
        var any = false;
        foreach (var (key, target) in Targets)
        {
            if (reader[key] is YamlScalar change && cite is not null)
            {
                any = true;
                var (verb, operand) = Change(change, target, scope, $"{name}.adjust.{key}", context);
                yield return new Adjustment(when, target, verb, operand, reader.Flag("missing_referral"), cite, map.Spot);
            }
        }

        if (any)
        {
            context.Cited.Add(new CitedValue($"{name}: adjustment", cite!, map.Spot));
        }
        else if (cite is not null && !reader.HasStrangers)
        {
            context.Report(map.Spot, "An adjustment changes nothing", "Say `rate`, `deductible`, `cap` or `paid`.");
        }
    }

    private static (AdjustmentVerb Verb, Term Operand) Change(
        YamlScalar change,
        AdjustmentTarget target,
        TermScope scope,
        string name,
        ReadingContext context
    )
    {
        var text = change.Text.Trim();
        if (target == AdjustmentTarget.Rate && Points(text) is { } points)
        {
            return (AdjustmentVerb.Add, new NumberTerm(points));
        }

        if (text.StartsWith("times ", StringComparison.Ordinal))
        {
            return (AdjustmentVerb.Times, Factor(text[6..]));
        }

        if (target is AdjustmentTarget.Deductible or AdjustmentTarget.Cap)
        {
            if (text == "none")
            {
                return (AdjustmentVerb.Is, target == AdjustmentTarget.Cap ? NoneTerm.Instance : NumberTerm.Zero);
            }

            if (text.StartsWith("is ", StringComparison.Ordinal))
            {
                return (AdjustmentVerb.Is, Amount(text[3..]));
            }

            if (text.StartsWith("plus ", StringComparison.Ordinal))
            {
                return (AdjustmentVerb.Add, Amount(text[5..]));
            }

            if (text.StartsWith("minus ", StringComparison.Ordinal))
            {
                return (AdjustmentVerb.Add, new DifferenceTerm(NumberTerm.Zero, Amount(text[6..])));
            }
        }

        var remedy = target switch
        {
            AdjustmentTarget.Rate => "Write +5 points, -10 points or times 110%.",
            AdjustmentTarget.Paid => "Write times 20%.",
            _ => "Write times 50%, plus 100, minus 100, is 5000 or none.",
        };
        context.Report(change.Spot, $"`{text}` is no change of a {target.ToString().ToLowerInvariant()}", remedy);
        return (AdjustmentVerb.Times, new NumberTerm(Fraction.One));

        Term Amount(string words) => TermReader.Scalar(change with { Text = words }, TermUnit.Money, scope, name, context);

        // A factor may exceed one (times 110%, times 2), unlike a rate.
        Term Factor(string words)
        {
            try
            {
                return TermParser.Parse(
                    words,
                    words.Contains('%', StringComparison.Ordinal) || words.Contains('/', StringComparison.Ordinal)
                        ? TermUnit.Rate
                        : TermUnit.Number,
                    scope,
                    name
                );
            }
            catch (TermSyntaxException error)
            {
                context.Report(change.Spot, error.Message, error.Remedy);
                return NumberTerm.Zero;
            }
        }
    }

    /// <summary>The rate that <c>+5 points</c> says, or nothing.</summary>
    internal static Fraction? Points(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            words is [var number, "points" or "point"]
            && number.Length > 1
            && number[0] is '+' or '-'
            && decimal.TryParse(words[0], out var points)
            && Math.Abs(points) <= 100
            ? Fraction.Of((Int128)(points * 10_000m), 1_000_000)
            : null;
    }
}
