using System.Runtime.CompilerServices;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Office.Auditing;

/// <summary>Which attributes of the visit a policy asks, and whether it asks for the county.</summary>
/// <remarks>To the engine an attribute that is not given has no value; to an audit of a list that lacks the column it is not known.</remarks>
internal static class AskedFacts
{
    private static readonly ConditionalWeakTable<Policy, HashSet<string>> Known = [];

    /// <summary>The name under which the county stands among the attributes; no attribute can have it.</summary>
    private const string County = " county";

    public static bool Attribute(Policy policy, string attribute) => Known.GetValue(policy, Find).Contains(attribute);

    /// <summary>Whether some rule holds inside the county only.</summary>
    public static bool TheCounty(Policy policy) => Attribute(policy, County);

    private static HashSet<string> Find(Policy policy)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in policy.Layers)
        {
            Collect(layer.When, names);
            foreach (var row in layer.Rows)
            {
                Collect(row.When, names);
            }

            foreach (var adjustment in layer.Adjustments)
            {
                Collect(adjustment.When, names);
            }
        }

        return names;
    }

    private static void Collect(Condition condition, HashSet<string> names)
    {
        switch (condition)
        {
            case AttributeCondition { Bearer: Bearer.Visit } attribute:
                names.Add(attribute.Name);
                break;
            case PlaceCondition { Scope: PlaceScope.County }:
                names.Add(County);
                break;
            case AllCondition all:
                foreach (var each in all.Conditions)
                {
                    Collect(each, names);
                }

                break;
            case AnyCondition any:
                foreach (var each in any.Conditions)
                {
                    Collect(each, names);
                }

                break;
            case NotCondition not:
                Collect(not.Inner, names);
                break;
        }
    }
}
