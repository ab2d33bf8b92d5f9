using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Checks;

/// <summary>What a recipient category alone decides of a condition.</summary>
public static class Certainty
{
    /// <summary>Whether it holds for every person of the category, for none, or (nothing) for some.</summary>
    public static bool? Of(Condition condition, int category) =>
        condition switch
        {
            AllCondition all => All(all.Conditions.Select(each => Of(each, category))),
            AnyCondition any => Not(All(any.Conditions.Select(each => Not(Of(each, category))))),
            NotCondition not => Not(Of(not.Inner, category)),
            CategoryCondition who => (who.Mask >> category & 1) != 0,
            _ => null,
        };

    private static bool? Not(bool? truth) => truth is { } known ? !known : null;

    private static bool? All(IEnumerable<bool?> truths)
    {
        bool? all = true;
        foreach (var truth in truths)
        {
            if (truth == false)
            {
                return false;
            }

            all = truth is null ? null : all;
        }

        return all;
    }
}
