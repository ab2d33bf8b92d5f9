using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Checks;

/// <summary>Walks conditions.</summary>
public static class ConditionTree
{
    /// <summary>The single comparisons that a condition is made of.</summary>
    public static IEnumerable<Condition> Leaves(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.SelectMany(Leaves),
            AnyCondition any => any.Conditions.SelectMany(Leaves),
            NotCondition not => Leaves(not.Inner),
            CategoryCondition { Mask: ulong.MaxValue } => [],
            _ => [condition],
        };

    /// <summary>The condition that both hold.</summary>
    public static Condition Both(Condition one, Condition other) => new AllCondition([one, other]);

    /// <summary>The condition of a row: its categories and the rest.</summary>
    public static Condition OfRow(ulong categories, Condition when) => Both(new CategoryCondition(categories), when);
}
