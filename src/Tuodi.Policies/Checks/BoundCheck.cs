using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Policies.Checks;

/// <summary>Holds the rows of each layer against what the parent documents do not let a child change.</summary>
internal sealed class BoundCheck
{
    private readonly Policy _policy;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(Bound, Row, string)> _told = [];
    private readonly List<(DateOnly Day, Rulebook Rulebook)> _days;

    private BoundCheck(Policy policy)
    {
        _policy = policy;
        var shelf = new RulebookShelf(policy, []);
        // Later days first asked would hide the day on which a violation starts.
        _days = [.. ChangeDays.Of(policy).Select(day => (day, shelf.On(day))).DistinctBy(each => each.Item2)];
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
            var paid = string.Join(", ", layer.Parts.Except(bound.Parts!));
            Violation(
                bound,
                layer.Spot,
                $"`{layer.Key}` pays the part {paid} of the bill{Cited(layer.Cite)}",
                $"only {string.Join(", ", bound.Parts!)}"
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
            for (var i = 0; i < layer.Rows.Count; i++)
            {
                Row(layer, i, bound, reach[i] & bound.Categories);
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

    private void Row(Layer layer, int index, Bound bound, ulong categories)
    {
        for (var category = 0; category < _policy.Categories.Count; category++)
        {
            if ((categories >> category & 1) == 0)
            {
                continue;
            }

            foreach (var (day, rulebook) in _days)
            {
                var values = new BoundValues(_policy, rulebook.Layers[layer.Index], rulebook.Layers[layer.Index].Rows[index], category);
                foreach (var (name, test) in new[] { ("rate", bound.Rate), ("deductible", bound.Deductible), ("cap", bound.Cap) })
                {
                    if (test is not null)
                    {
                        var wanted = test with { Value = rulebook.Resolve(test.Value) };
                        Tell(
                            layer,
                            layer.Rows[index],
                            bound,
                            name,
                            wanted,
                            BoundVerdict.Of(name, wanted, bound.Within, values, _policy),
                            category,
                            day
                        );
                    }
                }
            }
        }
    }

    private void Tell(Layer layer, Row row, Bound bound, string name, BoundTest test, BoundVerdict verdict, int category, DateOnly day)
    {
        if (verdict.Holds == true || _told.Contains((bound, row, name)))
        {
            return;
        }

        _told.Add((bound, row, name));
        var words = $"The {name} {verdict.Value} of `{layer.Key}` for {_policy.Categories[category].Key}{Cited(row.Cite)}";
        if (verdict.Holds == false)
        {
            var since = _days.Count > 1 && day > _policy.Effective.From ? $" from {day:yyyy-MM-dd}" : string.Empty;
            Violation(bound, row.Spot, $"{words} does not keep{since}", verdict.Wanted);
        }
        else
        {
            _findings.Add(
                new Finding(
                    Severity.Information,
                    FindingKind.Undecided,
                    row.Spot,
                    $"{words} cannot be held against the bound `{bound.Id}` ({bound.Cite}): {verdict.Wanted}",
                    $"Give what is not known of {TermWords.Of(test.Value)} and of the row."
                )
            );
        }
    }

    private void Violation(Bound bound, Kernel.Spot spot, string what, string wanted) =>
        _findings.Add(
            new Finding(
                bound.IsMust ? Severity.Error : Severity.Warning,
                FindingKind.Bound,
                spot,
                $"{what} to the bound `{bound.Id}` of {bound.Spot} ({bound.Cite}): {wanted}",
                bound.IsMust
                    ? "Correct the value: the parent document allows no other."
                    : "Check the value; if the local text says so, nothing need be done."
            )
        );

    private static string Cited(Citation? cite) => cite is null ? string.Empty : $" ({cite})";
}
