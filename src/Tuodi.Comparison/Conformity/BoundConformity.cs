using Tuodi.Comparison.Equity;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds the rows of a place against the bounds of the nation.</summary>
internal sealed class BoundConformity(LocalRules rules)
{
    /// <summary>Bound by bound, the rows that stand alike together.</summary>
    public IEnumerable<ConformityFinding> All() => rules.Policy.Bounds.SelectMany(Of);

    private IEnumerable<ConformityFinding> Of(Bound bound)
    {
        var layer = rules.Policy.Layers[bound.Layer];
        if (bound.Parts is { } parts)
        {
            yield return Scope(bound, layer, parts);
        }

        if (bound.Rate is null && bound.Deductible is null && bound.Cap is null)
        {
            yield break;
        }

        if (layer.Unknown is { } why)
        {
            yield return Start(bound, Element(bound), ConformityKind.Unknown, rules.Categories(bound.Categories)) with
            {
                Local = new Bilingual($"未知：{Prose.In(why, Language.Chinese)}", $"unknown: {why}"),
                LocalSpot = layer.Spot,
            };
            yield break;
        }

        var readings = new BoundReadings(rules.Policy, layer, rules.Today).Of(bound, [rules.Day]).ToList();
        foreach (
            var alike in readings.GroupBy(reading =>
                (reading.Element, Kind: Kind(reading), reading.Value, Lacks: string.Join(' ', reading.Lacks))
            )
        )
        {
            yield return Reading([.. alike], alike.Key.Kind);
        }
    }

    private static ConformityKind Kind(BoundReading reading) =>
        reading.Holds switch
        {
            true => ConformityKind.Conforms,
            null => ConformityKind.Unknown,
            // More of a rate or a cap is more for the person, more of a deductible is less.
            _ => reading.IsAbove == (reading.Element == BoundElement.Deductible) ? ConformityKind.Stricter : ConformityKind.Looser,
        };

    private ConformityFinding Reading(IReadOnlyList<BoundReading> readings, ConformityKind kind)
    {
        var first = readings[0];
        var categories = readings.Select(reading => reading.Category).Distinct().ToList();
        var element = BoundWords.Element(first.Element);
        var lacks = new Bilingual(string.Join("、", first.Lacks.Select(lack => $"`{lack}`")), string.Join(", ", first.Lacks));
        var finding = Start(first.Bound, Element(first.Bound), kind, categories) with
        {
            Local = kind switch
            {
                ConformityKind.Unknown => new Bilingual($"未知：{lacks.Chinese}", $"unknown: {lacks.English}"),
                ConformityKind.Conforms => new Bilingual(
                    $"{element.In(Language.Chinese)}符合",
                    $"{element.In(Language.English)} within it"
                ),
                _ => new Bilingual(
                    $"{element.In(Language.Chinese)} {first.Value.In(Language.Chinese)}",
                    $"{element.In(Language.English)} {first.Value.In(Language.English)}"
                ),
            },
            LocalCite = first.Row.Cite,
            LocalSpot = first.Row.Spot,
        };
        return finding.IsFinding ? WithExample(finding, first) : finding;
    }

    private ConformityFinding WithExample(ConformityFinding finding, BoundReading reading)
    {
        var layer = rules.Rulebook.Layers[reading.Layer.Index];
        var row = rules.Policy.Layers[layer.Index].Rows.ToList().IndexOf(reading.Row);
        if (new NationalLayer(rules.Rulebook, layer, row, reading.Category).Under(reading) is not { } national)
        {
            return finding with
            {
                NoExample = new Bilingual("国家标准或地方数值在该日未知", "the national value or the place's is not known on the day"),
            };
        }

        return Examples.With(finding, new SmallestHousehold(rules.Alone([layer]), rules.Alone([national]), rules.Day), reading.Category);
    }

    private ConformityFinding Scope(Bound bound, Layer layer, IReadOnlyList<BillPart> parts)
    {
        var beyond = layer.Parts.Except(parts).ToList();
        var finding = Start(bound, Elements.Scope, beyond.Count == 0 ? ConformityKind.Conforms : ConformityKind.WithoutAuthority, []) with
        {
            Local = BoundWords.Parts(rules.Policy, layer.Parts),
            LocalCite = layer.Cite,
            LocalSpot = layer.Spot,
        };
        if (beyond.Count == 0 || layer.Unknown is not null)
        {
            return finding;
        }

        var local = rules.Rulebook.Layers[layer.Index];
        var search = new SmallestHousehold(rules.Alone([local]), rules.Alone([PlaceSettling.Silent(local)]), rules.Day)
        {
            Part = beyond[0],
        };
        return Examples.WithAny(finding, search, rules.Categories(~1UL));
    }

    private string Element(Bound bound) =>
        rules.Policy.Layers[bound.Layer].Key == PlaceSettling.CriticalIllness
            ? (bound.Categories == ulong.MaxValue ? Elements.Insurance : Elements.Tilt)
        : bound.Rate is not null ? Elements.Ratio
        : bound.Deductible is not null ? Elements.Deductible
        : Elements.Cap;

    private ConformityFinding Start(Bound bound, string element, ConformityKind kind, IReadOnlyList<int> categories) =>
        new()
        {
            Element = element,
            Rule = bound.Id,
            Kind = kind,
            IsMust = bound.IsMust,
            Categories = bound.Categories == ulong.MaxValue ? [] : rules.Keys(categories),
            National = BoundWords.Of(rules.Policy, bound),
            NationalCite = bound.Cite,
            NationalSpot = bound.Spot,
            Local = new Bilingual(null, null),
        };
}
