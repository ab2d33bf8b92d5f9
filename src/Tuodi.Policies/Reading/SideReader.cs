using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads what stands beside the layers: parameters, categories, groups, facts, diseases, funds, provisions.</summary>
internal static class SideReader
{
    private static readonly TermScope NoNames = new([], 0, [], new Dictionary<string, TermUnit>(), []);

    /// <summary>The parameters; their names and units are known to terms afterwards.</summary>
    public static Dictionary<string, Parameter> Parameters(MapReader document, ReadingContext context)
    {
        var parameters = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var (name, map) in document.MapOfMaps("parameters"))
        {
            var reader = new MapReader(map, SideShapes.Parameter, context);
            var unit = reader.Choice("unit", ["yuan", "percent", "number"]) switch
            {
                "percent" => TermUnit.Rate,
                "number" => TermUnit.Number,
                _ => TermUnit.Money,
            };
            reader.Require("unit", "Write yuan, percent or number.");
            var values = new List<ParameterValue>();
            if (reader.Has("is"))
            {
                values.Add(Value(name.Text, DateOnly.MinValue, false, reader, unit, context));
            }

            foreach (var (date, value) in reader.MapOfMaps("values"))
            {
                if (From(date, context) is var (from, isYear))
                {
                    values.Add(
                        Value(
                            isYear ? $"{name.Text}({from.Year})" : name.Text,
                            from,
                            isYear,
                            new MapReader(value, SideShapes.ParameterValue, context),
                            unit,
                            context
                        )
                    );
                }
            }

            if (!reader.Has("is") && reader.Map("values") is not { Entries.Count: > 0 } && !reader.HasStrangers)
            {
                context.Report(map.Spot, $"The parameter `{name.Text}` has neither `is` nor `values`", "Say its value, or `is: unknown`.");
            }

            CheckFree(name, context);
            context.Parameters[name.Text] = unit;
            parameters[name.Text] = new Parameter(
                name.Text,
                reader.Bilingual("title") ?? new Bilingual(null, name.Text),
                unit,
                [.. values.OrderBy(value => value.From)],
                reader.Day("checked"),
                map.Spot
            );
        }

        return parameters;
    }

    // A parameter called `left` would hide the quantity of that name.
    private static void CheckFree(YamlScalar name, ReadingContext context)
    {
        if (TermNames.Reserved.Contains(name.Text))
        {
            context.Report(name.Spot, $"`{name.Text}` is the name of a quantity", "Choose another name.");
        }
    }

    private static ParameterValue Value(string name, DateOnly from, bool isYear, MapReader reader, TermUnit unit, ReadingContext context)
    {
        reader.Require("is", "Say the value, or `is: unknown`.");
        var term = reader["is"] is YamlScalar scalar
            ? TermReader.Scalar(scalar, unit, NoNames, name, context, reader.Text("why"))
            : NumberTerm.Zero;
        if (term is UnknownTerm)
        {
            return new ParameterValue(
                from,
                isYear,
                new UnknownTerm(name, reader.Text("why") ?? "the document says unknown"),
                null,
                reader.Spot
            );
        }

        var cite = CitationReader.Read(reader, null, null, $"The parameter `{name}`", context);
        if (cite is not null)
        {
            context.Cited.Add(new CitedValue(name, cite, reader.Spot));
        }

        return new ParameterValue(from, isYear, term, cite, reader.Spot);
    }

    private static (DateOnly From, bool IsYear)? From(YamlScalar date, ReadingContext context)
    {
        if (
            date.Text.Length == 4
            && int.TryParse(date.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 2200
        )
        {
            return (new DateOnly(year, 1, 1), true);
        }

        if (Dates.TryDay(date.Text, out var day))
        {
            return (day, false);
        }

        context.Report(date.Spot, Dates.Wrong(date.Text, "neither a year nor a day"), "Write 2023 or 2023-07-01.");
        return null;
    }

    /// <summary>The categories; the first is a person with none.</summary>
    public static List<Category> Categories(MapReader document, ReadingContext context)
    {
        var ordinary = new Category(0, Category.Ordinary, new Bilingual("普通参保人", "ordinary insured person"), default, default, false);
        var categories = new List<Category> { ordinary };
        context.Categories[Category.Ordinary] = 0;
        foreach (var (name, map) in document.MapOfMaps("categories"))
        {
            var reader = new MapReader(map, SideShapes.Category, context);
            if (categories.Count > 62)
            {
                context.Report(name.Spot, "There are more than 62 categories", "Join those that are treated alike.");
                break;
            }

            context.Categories[name.Text] = categories.Count;
            categories.Add(
                new Category(
                    categories.Count,
                    name.Text,
                    reader.Bilingual("title") ?? new Bilingual(null, name.Text),
                    Window(reader, "look_back", context),
                    Window(reader, "valid", context),
                    reader.Choice("during", ["settlement", "stay"]) == "stay"
                )
            );
        }

        return categories;
    }

    private static StatusWindow Window(MapReader reader, string key, ReadingContext context)
    {
        var text = reader.Text(key);
        switch (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case null:
                return default;
            case ["none"]:
                return new StatusWindow(StatusWindowKind.None, 0);
            case ["visit"]:
                return new StatusWindow(StatusWindowKind.Visit, 0);
            case ["calendar", "year"]:
                return new StatusWindow(StatusWindowKind.CalendarYear, 0);
            case [var number, "months" or "month"]
                when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 120:
                return new StatusWindow(StatusWindowKind.Months, months);
            default:
                context.Report(reader.SpotOf(key), $"`{text}` is no span of time", "Write 12 months, calendar year, visit or none.");
                return default;
        }
    }

    /// <summary>The groups, which may name groups declared before them.</summary>
    public static void Groups(MapReader document, ReadingContext context)
    {
        var entries = document.Map("groups")?.Entries ?? [];
        foreach (var entry in entries)
        {
            if (entry.Value is YamlList list && list.Items.All(item => item is YamlScalar))
            {
                context.Groups[entry.Key.Text] = list.Items.Cast<YamlScalar>().Aggregate(0UL, (mask, word) => mask | Member(word));
            }
            else
            {
                context.Report(
                    entry.Value.Spot,
                    $"The group `{entry.Key.Text}` must be a list of categories",
                    "Write `[minimum-living, orphan]`."
                );
            }

            ulong Member(YamlScalar word)
            {
                var isGroup =
                    !context.Categories.ContainsKey(word.Text)
                    && !context.Groups.ContainsKey(word.Text)
                    && entries.Any(other => other.Key.Text == word.Text);
                if (!isGroup)
                {
                    return ConditionReader.Category(word, context);
                }

                var isItself = word.Text == entry.Key.Text;
                context.Report(
                    word.Spot,
                    isItself ? $"The group `{word.Text}` names itself" : $"The group `{word.Text}` is declared later",
                    isItself ? "Leave it out." : $"Declare it before `{entry.Key.Text}`."
                );
                return 0;
            }
        }
    }

    /// <summary>The sets of diseases.</summary>
    public static void Diseases(MapReader document, ReadingContext context)
    {
        foreach (var entry in document.Map("diseases")?.Entries ?? [])
        {
            if (entry.Value is YamlList list && list.Items.All(item => item is YamlScalar))
            {
                context.Diseases[entry.Key.Text] = [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)];
            }
            else
            {
                context.Report(entry.Value.Spot, $"The diseases `{entry.Key.Text}` must be a list", "Write `[uraemia, N18.6]`.");
            }
        }
    }

    /// <summary>The declared facts.</summary>
    public static void Facts(MapReader document, ReadingContext context)
    {
        foreach (var (name, map) in document.MapOfMaps("facts"))
        {
            var reader = new MapReader(map, SideShapes.Fact, context);
            CheckFree(name, context);
            context.Facts.Add(new DeclaredFact(name.Text, reader.Choice("unit", ["yuan", "number"]) == "number"));
        }
    }

    /// <summary>The funds.</summary>
    public static void Funds(MapReader document, ReadingContext context)
    {
        foreach (var (name, map) in document.MapOfMaps("funds"))
        {
            var reader = new MapReader(map, SideShapes.Fund, context);
            context.Funds[name.Text] = new Fund(
                name.Text,
                reader.Bilingual("title") ?? new Bilingual(null, name.Text),
                reader.Text("field")
            );
        }
    }
}
