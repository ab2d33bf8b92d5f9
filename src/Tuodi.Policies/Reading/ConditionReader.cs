using System.Globalization;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads the condition keys of a map.</summary>
internal static class ConditionReader
{
    private static readonly (string Key, CodeField Field)[] CodeKeys =
    [
        ("scheme", CodeField.Scheme),
        ("visit", CodeField.Visit),
        ("level", CodeField.Level),
        ("referral", CodeField.Referral),
        ("sex", CodeField.Sex),
        ("retired", CodeField.Retired),
    ];

    private static readonly (string Key, NumberField Field)[] RangeKeys =
    [
        ("age", NumberField.Age),
        ("disability", NumberField.Disability),
        ("admission", NumberField.Admission),
    ];

    private static readonly (string Key, Bearer Bearer)[] AttributeKeys =
    [
        ("person", Bearer.Person),
        ("institution", Bearer.Institution),
        ("attribute", Bearer.Visit),
    ];

    /// <summary>All that the condition keys of a map say.</summary>
    public static Condition Read(MapReader map, TermScope scope, ReadingContext context)
    {
        var parts = new List<Condition>();
        if (map.Has("who"))
        {
            parts.Add(new CategoryCondition(Who(map, context)));
        }

        parts.AddRange(WithoutWho(map, scope, context));
        return parts.Count == 1 ? parts[0] : new AllCondition(parts);
    }

    /// <summary>What the condition keys other than <c>who</c> say.</summary>
    public static Condition Rest(MapReader map, TermScope scope, ReadingContext context)
    {
        var parts = WithoutWho(map, scope, context);
        return parts.Count == 1 ? parts[0] : new AllCondition(parts);
    }

    /// <summary>The categories that <c>who</c> names, as a mask; all of them when it is not said.</summary>
    public static ulong Who(MapReader map, ReadingContext context)
    {
        if (!map.Has("who"))
        {
            return ulong.MaxValue;
        }

        var mask = 0UL;
        foreach (var word in map.Scalars("who"))
        {
            mask |= Category(word, context);
        }

        return mask;
    }

    /// <summary>The mask of a category or group.</summary>
    public static ulong Category(YamlScalar word, ReadingContext context)
    {
        if (context.Categories.TryGetValue(word.Text, out var index))
        {
            return 1UL << index;
        }

        if (context.Groups.TryGetValue(word.Text, out var group))
        {
            return group;
        }

        var known = context.Categories.Keys.Concat(context.Groups.Keys).ToList();
        context.Report(
            word.Spot,
            $"There is no category or group `{word.Text}`",
            $"{Closest.Suggest(word.Text, known)}Known are {string.Join(", ", known)}."
        );
        return 0;
    }

    private static List<Condition> WithoutWho(MapReader map, TermScope scope, ReadingContext context)
    {
        var parts = new List<Condition>();
        parts.AddRange(CodeKeys.Where(code => map.Has(code.Key)).Select(code => Code(map, code.Key, code.Field, context)));
        parts.AddRange(RangeKeys.Where(range => map.Has(range.Key)).Select(range => Range(map, range.Key, range.Field, context)));
        foreach (var (key, bearer) in AttributeKeys)
        {
            parts.AddRange((map.Map(key)?.Entries ?? []).Select(entry => Attribute(entry, bearer, context)));
        }

        if (map.Has("inside"))
        {
            parts.Add(Place(map, "inside"));
        }

        if (map.Has("outside"))
        {
            parts.Add(new NotCondition(Place(map, "outside")));
        }

        if (map.Has("disease"))
        {
            var words = map.Scalars("disease").SelectMany(word => context.Diseases.GetValueOrDefault(word.Text) ?? [word.Text]);
            parts.Add(new DiseaseCondition(words.ToHashSet(StringComparer.OrdinalIgnoreCase)));
        }

        if (map.Period("date") is { } period)
        {
            parts.Add(new DateCondition(period));
        }

        parts.AddRange((map.Map("amount")?.Entries ?? []).SelectMany(entry => AmountConditionReader.Read(entry, scope, context)));
        if (map.Map("not") is { } inner)
        {
            parts.Add(new NotCondition(Read(new MapReader(inner, Shapes.Condition, context), scope, context)));
        }

        if (map.Has("any"))
        {
            parts.Add(
                new AnyCondition([.. map.Maps("any").Select(any => Read(new MapReader(any, Shapes.Condition, context), scope, context))])
            );
        }

        return parts;
    }

    private static CodeCondition Code(MapReader map, string key, CodeField field, ReadingContext context)
    {
        var mask = 0u;
        foreach (var word in map.Scalars(key))
        {
            var code = Codes.Find(field, word.Text);
            if (code < 0)
            {
                var known = Codes.Of(field);
                context.Report(
                    word.Spot,
                    $"`{word.Text}` is no value of `{key}`",
                    $"{Closest.Suggest(word.Text, known)}Write one of {string.Join(", ", known)}."
                );
                continue;
            }

            mask |= 1u << code;
        }

        return new CodeCondition(field, mask);
    }

    private static RangeCondition Range(MapReader map, string key, NumberField field, ReadingContext context)
    {
        var text = map.Text(key) ?? string.Empty;
        var at = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = at < 0 ? (text, text) : (text[..at].Trim(), text[(at + 2)..].Trim());
        var low = 0;
        var high = int.MaxValue;
        var good =
            (first.Length == 0 || int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out low))
            && (last.Length == 0 || int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out high))
            && text.Trim().Length > 0;
        if (!good || low > high)
        {
            context.Report(map.SpotOf(key), $"`{text}` is no range", "Write `0..14`, `60..` or a number, the end not below the start.");
        }

        return new RangeCondition(field, low, high);
    }

    private static AttributeCondition Attribute(YamlEntry entry, Bearer bearer, ReadingContext context)
    {
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return new AttributeCondition(bearer, entry.Key.Text, [scalar.Text]);
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return new AttributeCondition(bearer, entry.Key.Text, [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)]);
            default:
                context.Report(
                    entry.Value.Spot,
                    $"The attribute `{entry.Key.Text}` must be a value or a list of values",
                    "Write `{ class: public }`."
                );
                return new AttributeCondition(bearer, entry.Key.Text, []);
        }
    }

    private static PlaceCondition Place(MapReader map, string key) =>
        new(
            map.Choice(key, ["county", "city", "province"]) switch
            {
                "county" => PlaceScope.County,
                "city" => PlaceScope.City,
                _ => PlaceScope.Province,
            }
        );
}
