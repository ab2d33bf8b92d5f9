using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Comparison.Places;

/// <summary>Whether some layers pay persons of a category anything, by their rows: also where how much is not known.</summary>
public static class Entitlement
{
    /// <summary>The visits of a day; all of them where the document is not in force on it, as a draft may not be.</summary>
    public static Condition On(Policy policy, DateOnly day) =>
        policy.Effective.Contains(day) ? new DateCondition(new Period(day, day)) : Condition.Always;

    /// <summary>Yes, no, or nothing where a layer that might is not known, or has only rows that do not tell whom they are for.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="category">The category, by its number.</param>
    /// <param name="when">The visits that are looked at.</param>
    public static bool? Of(Policy policy, IEnumerable<Layer> layers, int category, Condition when)
    {
        var isOpen = false;
        foreach (var layer in layers)
        {
            if (layer.Unknown is not null)
            {
                isOpen |= MayApply(policy, layer, category, when);
            }
            else if (Rows(policy, layer, category, when) is { Count: > 0 } rows)
            {
                if (rows.Any(row => RecipientsTold.By(policy, layer, row)))
                {
                    return true;
                }

                isOpen = true;
            }
        }

        return isOpen ? null : false;
    }

    /// <summary>The first row of a layer that pays persons of a category, or nothing.</summary>
    public static Row? Row(Policy policy, Layer layer, int category, Condition when) =>
        Rows(policy, layer, category, when).FirstOrDefault();

    /// <summary>Whether a row that names whom it is for says that persons of a category get nothing; one for everybody is a reading of a text that is silent.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="category">The category, by its number.</param>
    /// <param name="when">The visits that are looked at.</param>
    public static bool IsShutOut(Policy policy, IEnumerable<Layer> layers, int category, Condition when) =>
        layers
            .Where(layer => layer.Unknown is null)
            .Any(layer =>
            {
                var reach = RowReach.Of(policy, layer, when);
                return layer.Rows.Where((row, i) => (reach[i] >> category & 1) != 0 && row.Rule.PaysNothing && Names(row)).Any();
            });

    private static bool Names(Row row) => row.Categories != ulong.MaxValue;

    private static List<Row> Rows(Policy policy, Layer layer, int category, Condition when)
    {
        var reach = RowReach.Of(policy, layer, when);
        return [.. layer.Rows.Where((row, i) => (reach[i] >> category & 1) != 0 && !row.Rule.PaysNothing)];
    }

    private static bool MayApply(Policy policy, Layer layer, int category, Condition when)
    {
        var both = ConditionTree.Both(layer.When, when);
        if (Certainty.Of(both, category) == false)
        {
            return false;
        }

        var person = ConditionTree.Both(both, new CategoryCondition(1UL << category));
        return Space.TryOf(policy, [person], out _) is not { } space || !space.Where(person).And(space.Possible).IsEmpty;
    }
}
