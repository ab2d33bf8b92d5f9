using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Policies.Checks;

/// <summary>For each row of a layer the categories of which it takes somebody: a row that exceptions replace takes nobody.</summary>
public static class RowReach
{
    /// <summary>A mask of categories for each row.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="visits">The visits that are looked at; all when not given.</param>
    public static ulong[] Of(Policy policy, Layer layer, Condition? visits = null)
    {
        var when = visits is null ? layer.When : ConditionTree.Both(layer.When, visits);
        var conditions = layer.Rows.Select(row => ConditionTree.OfRow(row.Categories, row.When)).ToList();
        var known = Enumerable
            .Range(0, policy.Categories.Count)
            .Where(c => Certainty.Of(when, c) != false)
            .Aggregate(0UL, (mask, c) => mask | 1UL << c);
        if (Space.TryOf(policy, conditions.Append(when), out _) is not { } space)
        {
            return [.. layer.Rows.Select(row => row.Categories & known)];
        }

        var inside = space.Where(when).And(space.Possible);
        var exceptions = layer.Rows.Where(row => row.IsException).Select(row => space.Where(ConditionTree.OfRow(row.Categories, row.When)));
        var special = exceptions.Aggregate(PointSet.None(space.Count), (all, each) => all.Or(each));
        return [.. layer.Rows.Select((row, i) => Taken(row, space.Where(conditions[i]).And(inside)))];

        ulong Taken(Row row, PointSet points)
        {
            var mask = 0UL;
            points = row.IsException ? points : points.Except(special);
            for (var category = 0; category < policy.Categories.Count; category++)
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
}
