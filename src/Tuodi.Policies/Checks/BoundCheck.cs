using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Holds the rows of each layer against what the parent documents do not let a child change.</summary>
internal sealed class BoundCheck
{
    private readonly Policy _policy;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(Bound, Spot, string)> _told = [];
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
            var paid = TermWords.Of(new LeftTerm([.. layer.Parts.Except(bound.Parts!)]));
            Violation(
                bound,
                layer.Spot,
                $"That `{layer.Key}` pays {paid}{Cited(layer.Cite)}",
                $"only {TermWords.Of(new LeftTerm(bound.Parts!))}"
            );
        }

        if (layer.Unknown is not null)
        {
            var wrong =
                $"Bounds of `{layer.Key}` cannot be decided ({string.Join(", ", bounds.Select(bound => bound.Id))}): nothing is known of the layer";
            _findings.Add(new Finding(Severity.Information, FindingKind.Undecided, layer.Spot, wrong, "Enter the rule of the layer."));
            return;
        }

        var reach = Reach(layer);
        foreach (var bound in bounds)
        {
            var lacks = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < layer.Rows.Count; i++)
            {
                Row(layer, layer.Rows[i], bound, reach[i] & bound.Categories, lacks);
            }

            if (lacks.Count > 0)
            {
                var wrong =
                    $"Whether `{layer.Key}` keeps to the bound `{bound.Id}` ({bound.Cite}) is not decided for every row: {string.Join(", ", lacks)} not known";
                _findings.Add(
                    new Finding(
                        Severity.Information,
                        FindingKind.Undecided,
                        layer.Spot,
                        wrong,
                        "Enter what is not known, where it can be found."
                    )
                );
            }
        }
    }

    /// <summary>For each row the categories of which it takes somebody: a row that exceptions replace takes nobody.</summary>
    private ulong[] Reach(Layer layer)
    {
        var conditions = layer.Rows.Select(row => ConditionTree.OfRow(row.Categories, row.When)).ToList();
        var known = Enumerable
            .Range(0, _policy.Categories.Count)
            .Where(c => Certainty.Of(layer.When, c) != false)
            .Aggregate(0UL, (mask, c) => mask | 1UL << c);
        if (Space.TryOf(_policy, conditions.Append(layer.When), out _) is not { } space)
        {
            return [.. layer.Rows.Select(row => row.Categories & known)];
        }

        var inside = space.Where(layer.When).And(space.Possible);
        var exceptions = layer.Rows.Where(row => row.IsException).Select(row => space.Where(ConditionTree.OfRow(row.Categories, row.When)));
        var special = exceptions.Aggregate(PointSet.None(space.Count), (all, each) => all.Or(each));
        return [.. layer.Rows.Select((row, i) => Taken(row, space.Where(conditions[i]).And(inside)))];

        ulong Taken(Row row, PointSet points)
        {
            var mask = 0UL;
            points = row.IsException ? points : points.Except(special);
            for (var category = 0; category < _policy.Categories.Count; category++)
            {
                var named = (known & row.Categories) >> category & 1;
                mask |= named != 0 && !points.And(space.Where(Only(space, category))).IsEmpty ? 1UL << category : 0;
            }

            return mask;
        }
    }

    private static Condition Only(Space space, int category) =>
        space.Facts.Any(fact => fact.Key.Kind == DimensionKind.Category)
            ? new CategoryCondition(ClassOf(space, category))
            : Condition.Always;

    // A category that no condition tells from another is stood for by it.
    private static ulong ClassOf(Space space, int category) => 1UL << category | space.SameCategories(category);

    private void Row(Layer layer, Row row, Bound bound, ulong categories, SortedSet<string> lacks)
    {
        foreach (var category in Enumerable.Range(0, _policy.Categories.Count).Where(category => (categories >> category & 1) != 0))
        {
            var values = new BoundValues(layer, row, category);
            foreach (var day in _days)
            {
                Test(bound.Rate, "rate", values.Rates(), day);
                Test(bound.Deductible, "deductible", values.Deductibles(), day);
                Test(bound.Cap, "cap", values.Caps(), day);
            }

            void Test(BoundTest? test, string name, IEnumerable<Term> terms, DateOnly day)
            {
                var verdict = test is null ? null : BoundVerdict.Of(test, bound.Within, terms, name == "cap", _policy, day);
                lacks.UnionWith(verdict?.Lacks ?? []);
                if (verdict?.Holds == false && _told.Add((bound, row.Spot, name)))
                {
                    var since = day > _policy.Effective.From ? $" from {day:yyyy-MM-dd}" : string.Empty;
                    var value =
                        $"The {name} {verdict.Value} of `{layer.Key}` for {_policy.Categories[category].Key}{Cited(row.Cite)}{since}";
                    Violation(bound, row.Spot, value, BoundVerdict.Words(test!, bound.Within));
                }
            }
        }
    }

    private void Violation(Bound bound, Spot spot, string what, string wanted) =>
        _findings.Add(
            new Finding(
                bound.IsMust ? Severity.Error : Severity.Warning,
                FindingKind.Bound,
                spot,
                $"{what} does not keep to the bound `{bound.Id}` at {bound.Spot} ({bound.Cite}): {wanted}",
                bound.IsMust
                    ? "Correct the value: the parent document allows no other."
                    : "Check the value; if the local text says so, nothing need be done."
            )
        );

    private static string Cited(Citation? cite) => cite is null ? string.Empty : $" ({cite})";
}
