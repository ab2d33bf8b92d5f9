using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads a layer.</summary>
internal static class LayerReader
{
    private static readonly string[] PartNames = ["in_policy", "first_pay", "over_limit", "out_of_policy"];
    private static readonly BillPart[] AllParts = Enum.GetValues<BillPart>();

    /// <summary>The layer in a map.</summary>
    public static Layer? Read(string key, int index, YamlMap map, ReadingContext context)
    {
        var reader = new MapReader(map, Shapes.Layer, context);
        var parts = Parts(reader, context);
        var scope = context.ScopeOf(index, parts);
        var unknown = reader.Text("unknown");
        reader.Require("fund", "Name the fund that pays.");

        // A layer of which nothing is known has nothing to cite.
        var cite =
            unknown is not null && !reader.Has("cite") ? null : CitationReader.Read(reader, null, null, $"The layer `{key}`", context);
        var citeFile = (map["cite"] as YamlScalar)?.Spot.File;
        CheckCitedHere(map, citeFile, key, context);
        var inherited = map.OlderCite is { } older ? CitationReader.Named(older, context) : null;
        var cites = new LayerCites(cite, citeFile, inherited, map.OlderCite?.Spot.File);
        var usual = RuleReader.Read(RuleReader.Usual(scope), reader, key, key, scope, context);
        var rows = reader.Has("table")
            ? Table(reader, usual, key, cites, scope, context)
            : Single(usual, key, cite, reader, context, unknown);
        if (reader.Has("table") && reader.Maps("table").Count == 0)
        {
            context.Report(reader.SpotOf("table"), $"The table of `{key}` has no rows", "Write rows, or `rate: 0%` where nothing is paid.");
        }

        if (unknown is not null)
        {
            RefuseBoth(map, key, context);
            context.Unknowns.Add(new UnknownValue(key, unknown, null, map.Spot));
        }

        if (cite is not null)
        {
            context.Cited.Add(new CitedValue(key, cite, map.Spot));
        }

        return new Layer
        {
            Key = key,
            Index = index,
            Title = reader.Bilingual("title") ?? new Bilingual(null, key),
            Fund = Fund(reader, context),
            Parts = parts,
            When = reader.Map("when") is { } when
                ? ConditionReader.Read(new MapReader(when, Shapes.Condition, context), scope, context)
                : Condition.Always,
            Counts = Counts(reader, context),
            Rows = OwnAccounts.OnEveryRow(rows, key, context.Accounts),
            ChoosesBest = reader.Choice("choose", ["only", "best"]) == "best",
            Adjustments = [.. reader.Maps("adjust").SelectMany(adjust => AdjustmentReader.Read(adjust, cites, scope, key, context))],
            Times = reader.Whole("times", 1, 366),
            Rounding = Rounding(reader, context),
            Cliff = reader.Text("cliff"),
            Unknown = unknown,
            Cite = cite,
            InheritedCite = inherited,
            Spot = map.Spot,
        };
    }

    // A document that knows a rule and says that nothing is known contradicts itself; inherited rules were dropped before.
    private static void RefuseBoth(YamlMap map, string key, ReadingContext context)
    {
        string[] ways = ["rate", "bands", "pays", "table"];
        if (ways.FirstOrDefault(way => map[way] is not null) is { } said)
        {
            context.Report(map[said]!.Spot, $"The layer `{key}` says `unknown` and `{said}`", "Keep one of the two.");
        }
    }

    private static IReadOnlyList<BillPart> Parts(MapReader reader, ReadingContext context)
    {
        var parts = new List<BillPart>();
        foreach (var word in reader.Scalars("of"))
        {
            var index = Array.IndexOf(PartNames, word.Text);
            if (word.Text == "all")
            {
                parts.AddRange(AllParts.Except(parts));
            }
            else if (index >= 0)
            {
                parts.Add(AllParts[index]);
            }
            else
            {
                context.Report(
                    word.Spot,
                    $"`{word.Text}` is no part of the bill",
                    $"{Closest.Suggest(word.Text, PartNames)}Write {string.Join(", ", PartNames)} or all."
                );
            }
        }

        return parts.Count == 0 ? [BillPart.InPolicy] : parts;
    }

    private static List<Row> Table(MapReader reader, Rule usual, string key, LayerCites cites, TermScope scope, ReadingContext context)
    {
        var rows = new List<Row>();
        foreach (var map in reader.Maps("table"))
        {
            var row = new MapReader(map, Shapes.Row, context);
            var label = row.Text("label");
            var (cite, citeFile) = cites.For(map);
            var rowCite = CitationReader.Read(row, cite, citeFile, $"A row of `{key}`", context);
            var rule = RuleReader.Read(usual, row, key, label is null ? key : $"{key}.{label}", scope, context);
            var title = label ?? string.Join(", ", row.Scalars("who").Select(word => word.Text));
            if (rule.Bands.Count == 0 && !row.HasStrangers)
            {
                context.Report(
                    map.Spot,
                    "A row does not say what is paid",
                    "Add `rate`, `bands` or `pays`; write `rate: 0%` where nothing is."
                );
            }

            if (rowCite is not null)
            {
                rows.Add(
                    new Row(
                        title,
                        ConditionReader.Who(row, context),
                        ConditionReader.Rest(row, scope, context),
                        row.Flag("exception"),
                        rule,
                        rowCite,
                        map.Spot
                    )
                );
                context.Cited.Add(new CitedValue(title.Length == 0 ? $"{key} row {rows.Count}" : $"{key}: {title}", rowCite, map.Spot));
            }
        }

        return rows;
    }

    private static List<Row> Single(Rule usual, string key, Citation? cite, MapReader map, ReadingContext context, string? unknown)
    {
        if (unknown is not null || cite is null)
        {
            return [];
        }

        if (usual.Bands.Count == 0 && !map.HasStrangers)
        {
            context.Report(
                map.Spot,
                $"The layer `{key}` does not say what it pays",
                "Add `rate`, `bands`, `pays`, `table`, or `unknown: why`."
            );
        }

        return [new Row(string.Empty, ulong.MaxValue, Condition.Always, false, usual, cite, map.Spot)];
    }

    // A child that changes a value must cite its own text, not stand under its parent's article.
    private static void CheckCitedHere(YamlMap map, string? citeFile, string key, ReadingContext context)
    {
        string[] valued = ["base", "base_cap", "deductible", "rate", "bands", "pays", "cap", "table"];
        foreach (var entry in map.Entries)
        {
            if (
                citeFile is not null
                && entry.Key.Spot.File != citeFile
                && entry.Key.Spot.File != map.OlderCite?.Spot.File
                && valued.Contains(entry.Key.Text)
                && !CitesItself(entry.Value)
            )
            {
                context.Report(
                    entry.Key.Spot,
                    $"`{entry.Key.Text}` of `{key}` stands under a citation of another document",
                    "Add `cite:` to the layer here."
                );
            }
        }
    }

    private static bool CitesItself(YamlNode node) =>
        node is YamlList list && list.Items.Count > 0 && list.Items.All(item => item is YamlMap map && map["cite"] is not null);

    private static Fund Fund(MapReader reader, ReadingContext context)
    {
        var name = reader.Text("fund") ?? string.Empty;
        if (context.Funds.TryGetValue(name, out var fund))
        {
            return fund;
        }

        if (name.Length > 0)
        {
            context.Report(
                reader.SpotOf("fund"),
                $"There is no fund `{name}`",
                $"{Closest.Suggest(name, context.Funds.Keys)}Declare it under `funds`."
            );
        }

        return new Fund(name, new Bilingual(null, name), null);
    }

    private static Counting Counts(MapReader reader, ReadingContext context)
    {
        var text = reader.Text("counts");
        switch (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case null or ["visit"]:
                return new Counting(CountingKind.Visit, 0);
            case ["year"]:
                return new Counting(CountingKind.Year, 0);
            case [var number, "months"]
                when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 36:
                return new Counting(CountingKind.Trailing, months);
            default:
                context.Report(
                    reader.SpotOf("counts"),
                    $"`{text}` is no way to count",
                    "Write visit, year, or a window such as 12 months."
                );
                return default;
        }
    }

    private static Rounding Rounding(MapReader reader, ReadingContext context)
    {
        var text = reader.Text("round");
        if (text is null)
        {
            return Layers.Rounding.Usual;
        }

        var words = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var unit = Array.IndexOf(["fen", "jiao", "yuan"], words.ElementAtOrDefault(0));
        var mode = words.Length < 2 ? 0 : Array.IndexOf(["half up", "down", "up"], words[1]);
        if (unit < 0 || mode < 0)
        {
            context.Report(
                reader.SpotOf("round"),
                $"`{text}` is no rounding",
                "Write fen, jiao or yuan, then half up, down or up: `yuan half up`."
            );
            return Layers.Rounding.Usual;
        }

        RoundingUnit[] units = [RoundingUnit.Fen, RoundingUnit.Jiao, RoundingUnit.Yuan];
        return new Rounding(units[unit], (RoundingMode)mode);
    }
}
