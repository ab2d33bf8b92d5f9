using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads premiums and their subsidies.</summary>
internal static class PremiumReader
{
    /// <summary>The payer of a plain <c>subsidy</c>.</summary>
    private const string AssistanceFund = "medical-assistance";

    /// <summary>The premiums of all years.</summary>
    public static List<PremiumRule> Read(MapReader document, ReadingContext context)
    {
        var rules = new List<PremiumRule>();
        foreach (var map in document.Maps("premiums"))
        {
            var reader = new MapReader(map, SideShapes.Premium, context);
            var cite = CitationReader.Read(reader, null, null, "A premium", context);
            reader.Require("year", "Say the insurance year.");
            reader.Require("premium", "Say what a person pays without subsidy, or unknown.");
            if (cite is null || reader.Whole("year", 1990, 2200) is not { } year)
            {
                continue;
            }

            var name = $"premium({year})";
            var scope = context.ScopeOf(0, [BillPart.InPolicy]);
            context.Cited.Add(new CitedValue(name, cite, map.Spot));
            rules.Add(
                new PremiumRule(
                    year,
                    Schemes(reader, context),
                    reader["premium"] is { } premium ? TermReader.Read(premium, TermUnit.Money, scope, name, context) : NumberTerm.Zero,
                    [.. reader.Maps("rows").Select(row => Row(row, cite, scope, name, context)).OfType<PremiumRow>()],
                    reader.Flag("retroactive"),
                    reader.Choice("start", ["same month", "next month", "next year"]),
                    cite,
                    map.Spot
                )
            );
        }

        return rules;
    }

    private static uint Schemes(MapReader reader, ReadingContext context)
    {
        var mask = 0u;
        foreach (var word in reader.Scalars("scheme"))
        {
            var code = Codes.Find(CodeField.Scheme, word.Text);
            if (code < 0)
            {
                context.Report(word.Spot, $"`{word.Text}` is no scheme", "Write residents or employees.");
            }

            mask |= code < 0 ? 0 : 1u << code;
        }

        return mask == 0 ? 1u : mask;
    }

    private static PremiumRow? Row(YamlMap map, Citation premiumCite, TermScope scope, string name, ReadingContext context)
    {
        var reader = new MapReader(map, SideShapes.PremiumRow, context);
        var cite = CitationReader.Read(reader, premiumCite, premiumCite is null ? null : map.Spot.File, "A premium subsidy", context);
        var label = reader.Text("label") ?? string.Join(", ", reader.Scalars("who").Select(word => word.Text));
        var shares = new List<PremiumShare>();
        if (reader["subsidy"] is { } subsidy)
        {
            shares.Add(Share(AssistanceFund, subsidy));
        }

        foreach (var entry in reader.Map("pays")?.Entries ?? [])
        {
            shares.Add(Share(entry.Key.Text, entry.Value));
        }

        if (shares.Count == 0 && !reader.HasStrangers)
        {
            context.Report(map.Spot, "A premium subsidy says no amount", "Add `subsidy: 90%` or `pays: { payer: amount }`.");
        }

        return cite is null
            ? null
            : new PremiumRow(
                label,
                ConditionReader.Who(reader, context),
                ConditionReader.Rest(reader, scope, context),
                shares,
                cite,
                map.Spot
            );

        PremiumShare Share(string payer, YamlNode value)
        {
            var isRate = value is YamlScalar { Text: var text } && (text.EndsWith('%') || text.Contains('/', StringComparison.Ordinal));
            return new PremiumShare(
                payer,
                TermReader.Read(value, isRate ? TermUnit.Rate : TermUnit.Money, scope, $"{name}.{payer}", context),
                isRate
            );
        }
    }
}
