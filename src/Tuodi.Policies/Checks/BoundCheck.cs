using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Tells which rows of a document do not keep to what its parents do not let it change.</summary>
internal sealed class BoundCheck
{
    private readonly Policy _policy;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(Bound, Spot, BoundElement)> _told = [];
    private readonly IReadOnlyList<DateOnly> _days;

    private BoundCheck(Policy policy)
    {
        _policy = policy;
        _days = ChangeDays.Of(policy);
    }

    /// <summary>The rows that do not keep to the bounds, and those of which it cannot be said.</summary>
    public static IReadOnlyList<Finding> Of(Policy policy)
    {
        if (policy.Bounds.Count == 0)
        {
            return [];
        }

        var check = new BoundCheck(policy);
        foreach (var group in policy.Bounds.GroupBy(bound => bound.Layer))
        {
            check.Layer(policy.Layers[group.Key], [.. group]);
        }

        return check._findings;
    }

    private void Layer(Layer layer, IReadOnlyList<Bound> bounds)
    {
        foreach (var bound in bounds.Where(bound => bound.Parts is { } parts && layer.Parts.Except(parts).Any()))
        {
            var (paid, allowed) = (Parts([.. layer.Parts.Except(bound.Parts!)]), Parts(bound.Parts!));
            Violation(
                bound,
                layer.Spot,
                new(
                    $"“{Title(layer)}”支付{paid.In(Language.Chinese)}{Cited(layer.Cite, Language.Chinese)}",
                    $"That `{layer.Key}` pays {paid.In(Language.English)}{Cited(layer.Cite, Language.English)}"
                ),
                new($"只能支付{allowed.In(Language.Chinese)}", $"only {allowed.In(Language.English)}")
            );
        }

        if (layer.Unknown is not null)
        {
            var ids = bounds.Select(bound => bound.Id).ToList();
            Undecided(
                layer,
                new(
                    $"“{Title(layer)}”的限度无法判定（{string.Join("、", ids.Select(id => $"`{id}`"))}）：该层次全部未知",
                    $"Bounds of `{layer.Key}` cannot be decided ({string.Join(", ", ids)}): nothing is known of the layer"
                ),
                new("请录入该层次的规则。", "Enter the rule of the layer.")
            );
            return;
        }

        var readings = new BoundReadings(_policy, layer);
        foreach (var bound in bounds)
        {
            var lacks = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var reading in readings.Of(bound, _days))
            {
                lacks.UnionWith(reading.Lacks);
                Tell(reading);
            }

            if (lacks.Count > 0)
            {
                Undecided(
                    layer,
                    new(
                        $"“{Title(layer)}”是否符合限度 `{bound.Id}`{Cited(bound.Cite, Language.Chinese)}，不能对每一行判定：{string.Join("、", lacks.Select(lack => $"`{lack}`"))} 未知",
                        $"Whether `{layer.Key}` keeps to the bound `{bound.Id}`{Cited(bound.Cite, Language.English)} is not decided for every row: {string.Join(", ", lacks)} not known"
                    ),
                    new("能查到的，请录入未知的数值。", "Enter what is not known, where it can be found.")
                );
            }
        }
    }

    private void Undecided(Layer layer, Bilingual wrong, Bilingual remedy) =>
        _findings.Add(new Finding(Severity.Information, FindingKind.Undecided, layer.Spot, wrong, remedy));

    private void Tell(BoundReading reading)
    {
        var row = reading.Row;
        if (reading.Holds == false && _told.Add((reading.Bound, row.Spot, reading.Element)))
        {
            var category = _policy.Categories[reading.Category];
            var isLater = reading.Day > _policy.Effective.From;
            var element = reading.Element switch
            {
                BoundElement.Rate => "比例",
                BoundElement.Deductible => "起付线",
                _ => "封顶线",
            };
            Violation(
                reading.Bound,
                row.Spot,
                new(
                    $"“{Title(reading.Layer)}”对{category.Title.In(Language.Chinese)}的{element} {reading.Value.In(Language.Chinese)}{Cited(row.Cite, Language.Chinese)}{(isLater ? $"（{reading.Day:yyyy-MM-dd} 起）" : string.Empty)}",
                    $"The {reading.Element.ToString().ToLowerInvariant()} {reading.Value.In(Language.English)} of `{reading.Layer.Key}` for {category.Key}{Cited(row.Cite, Language.English)}{(isLater ? $" from {reading.Day:yyyy-MM-dd}" : string.Empty)}"
                ),
                BoundVerdict.Words(reading.Test, reading.Bound.Within)
            );
        }
    }

    private void Violation(Bound bound, Spot spot, Bilingual what, Bilingual wanted) =>
        _findings.Add(
            new Finding(
                bound.IsMust ? Severity.Error : Severity.Warning,
                FindingKind.Bound,
                spot,
                new(
                    $"{what.In(Language.Chinese)}不符合限度 `{bound.Id}`（`{bound.Spot.Short}`）{Cited(bound.Cite, Language.Chinese)}：{wanted.In(Language.Chinese)}",
                    $"{what.In(Language.English)} does not keep to the bound `{bound.Id}` at {bound.Spot.Short}{Cited(bound.Cite, Language.English)}: {wanted.In(Language.English)}"
                ),
                bound.IsMust
                    ? new("请更正该数值：上级文件不允许其他数值。", "Correct the value: the parent document allows no other.")
                    : new(
                        "请核对该数值；地方文本确如此写的，无需处理。",
                        "Check the value; if the local text says so, nothing need be done."
                    )
            )
        );

    private static Bilingual Parts(IReadOnlyList<BillPart> parts) => TermWords.InBoth(new LeftTerm(parts));

    private static string Title(Layer layer) => layer.Title.In(Language.Chinese);

    private static string Cited(Citation? cite, Language language) =>
        cite is null ? string.Empty
        : language == Language.Chinese ? $"（{cite.In(language)}）"
        : $" ({cite})";
}
