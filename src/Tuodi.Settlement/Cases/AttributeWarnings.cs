using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>Tells of attributes that a case brings and no rule asks for: mostly a misspelt name, which would change nothing, silently.</summary>
internal static class AttributeWarnings
{
    public static void Add(Person person, Visit visit, Policy policy, List<Bilingual> warnings)
    {
        var layers = policy.Layers.SelectMany(PolicyConditions.Of);
        var premiums = policy.Premiums.SelectMany(premium => premium.Rows).Select(row => row.When);
        var asked = layers
            .Concat(premiums)
            .SelectMany(ConditionTree.Leaves)
            .OfType<AttributeCondition>()
            .Select(leaf => (leaf.Bearer, leaf.Name))
            .ToHashSet();
        foreach (
            var (bearer, names) in new[]
            {
                (Bearer.Person, person.Attributes.Keys),
                (Bearer.Institution, visit.Institution.Attributes.Keys),
                (Bearer.Visit, visit.Attributes.Keys),
            }
        )
        {
            foreach (var name in names.Where(name => !asked.Contains((bearer, name))))
            {
                warnings.Add(
                    new Bilingual(
                        $"该政策的规则不涉及属性 {name}。",
                        $"No rule of the policy asks for the attribute {name} of the {bearer.ToString().ToLowerInvariant()}."
                    )
                );
            }
        }
    }
}
