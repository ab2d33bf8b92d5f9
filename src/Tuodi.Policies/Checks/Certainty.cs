using Tuodi.Policies.Conditions;

namespace Tuodi.Policies.Checks;

/// <summary>What is decided of a condition when only some of what it asks for is known.</summary>
public static class Certainty
{
    /// <summary>Whether it holds for every person of the category, for none, or (nothing) for some.</summary>
    public static bool? Of(Condition condition, int category) =>
        Of(condition, part => part is CategoryCondition who ? (who.Mask >> category & 1) != 0 : null);

    /// <summary>Whether it holds, does not, or (nothing) is not decided.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="known">What is known of its innermost parts.</param>
    public static bool? Of(Condition condition, Func<Condition, bool?> known) =>
        condition switch
        {
            AllCondition all => All(all.Conditions.Select(each => Of(each, known))),
            AnyCondition any => Not(All(any.Conditions.Select(each => Not(Of(each, known))))),
            NotCondition not => Not(Of(not.Inner, known)),
            _ => known(condition),
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
