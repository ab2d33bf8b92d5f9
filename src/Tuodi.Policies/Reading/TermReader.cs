using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads amounts and rates, also by case and unknown.</summary>
internal static class TermReader
{
    /// <summary>The term that a node says.</summary>
    public static Term Read(YamlNode node, TermUnit unit, TermScope scope, string name, ReadingContext context)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Scalar(scalar, unit, scope, name, context);
            case YamlMap map when map["unknown"] is YamlScalar why && map.Entries.Count == 1:
                return Unknown(name, why.Text, unit, map.Spot, context);
            case YamlList list:
                return Cases(list, unit, scope, name, context);
            default:
                context.Report(
                    node.Spot,
                    $"`{name}` is neither a value nor a list of cases",
                    "Write a value, `{ unknown: why }`, or `[ { ..., is: ... }, { otherwise: ... } ]`."
                );
                return NumberTerm.Zero;
        }
    }

    /// <summary>An unknown value, remembered for the status of the document.</summary>
    public static UnknownTerm Unknown(string name, string why, TermUnit unit, Spot spot, ReadingContext context)
    {
        context.Unknowns.Add(new UnknownValue(name, why, unit, spot));
        return new UnknownTerm(name, why);
    }

    /// <summary>The term that a text says.</summary>
    public static Term Scalar(YamlScalar scalar, TermUnit unit, TermScope scope, string name, ReadingContext context, string? why = null)
    {
        try
        {
            var term = TermParser.Parse(scalar.Text, unit, scope, name);
            if (term is UnknownTerm)
            {
                context.Unknowns.Add(new UnknownValue(name, why ?? "not said", unit, scalar.Spot));
            }

            CheckRange(term, unit, scalar, context);
            return term;
        }
        catch (TermSyntaxException error)
        {
            context.Report(scalar.Spot, error.Message, error.Remedy);
            return NumberTerm.Zero;
        }
    }

    private static void CheckRange(Term term, TermUnit unit, YamlScalar scalar, ReadingContext context)
    {
        if (unit == TermUnit.Rate && term is NumberTerm { Value: var rate } && rate > Fraction.One)
        {
            context.Report(scalar.Spot, $"The rate {scalar.Text} is more than 100%", "Write a rate from 0% to 100%.");
        }
    }

    private static CaseTerm Cases(YamlList list, TermUnit unit, TermScope scope, string name, ReadingContext context)
    {
        var cases = new List<TermCase>();
        Term? otherwise = null;
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                var isTorn = item is YamlScalar { Text: var text } && TornAmount.IsPart(text);
                context.Report(
                    item.Spot,
                    "A case must be a map",
                    isTorn ? TornAmount.Remedy : "Write `{ level: 1, is: 200 }` or `{ otherwise: 1000 }`."
                );
                continue;
            }

            var reader = new MapReader(map, Shapes.Case, context);
            if (otherwise is not null)
            {
                context.Report(map.Spot, "A case stands after `otherwise`", "Put `otherwise` last.");
            }

            if (reader["otherwise"] is { } last)
            {
                otherwise = Read(last, unit, scope, name, context);
            }
            else if (reader["is"] is { } value)
            {
                cases.Add(
                    new TermCase(ConditionReader.Read(reader, scope, context), Read(value, unit, scope, name, context)) { Spot = map.Spot }
                );
            }
            else if (!reader.HasStrangers)
            {
                context.Report(map.Spot, "A case says no value", "Add `is:`.");
            }
        }

        return new CaseTerm(cases, otherwise ?? new UnknownTerm(name, CaseTerm.NoOtherwise));
    }

    /// <summary>A deductible.</summary>
    public static Deductible Deductible(YamlNode node, TermScope scope, string name, ReadingContext context)
    {
        if (node is not YamlMap map || (map["unknown"] is not null && map.Entries.Count == 1))
        {
            return new Deductible(Read(node, TermUnit.Money, scope, name, context), false, null);
        }

        var reader = new MapReader(map, Shapes.Deductible, context);
        reader.Require("is", "Say the amount.");
        var ceiling = reader["year_ceiling"] is { } node2 ? Read(node2, TermUnit.Money, scope, $"{name}.year_ceiling", context) : null;
        return new Deductible(
            reader["is"] is { } amount ? Read(amount, TermUnit.Money, scope, name, context) : NumberTerm.Zero,
            reader.Choice("per", ["visit", "year"]) == "year",
            ceiling
        );
    }
}
