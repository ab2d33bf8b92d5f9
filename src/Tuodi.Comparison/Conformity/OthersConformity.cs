using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds the categories that a place names beyond those of the nation against who may name them.</summary>
internal sealed class OthersConformity(LocalRules rules)
{
    private readonly Policy _policy = rules.Policy;

    /// <summary>The verdict on a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="layers">The layers by which a category counts as assisted.</param>
    public IEnumerable<ConformityFinding> Of(Requirement requirement, IReadOnlyList<Layer> layers)
    {
        var others = _policy
            .Categories.Skip(1)
            .Where(own => rules.Nation.Categories.All(known => known.Key != own.Key))
            .Where(own => Entitlement.Of(_policy, layers, own.Index, rules.OnDay(requirement.When)) == true)
            .Select(own => own.Index)
            .ToList();
        if (others.Count == 0)
        {
            yield return RequirementConformity.Start(rules, requirement, ConformityKind.Conforms, []) with
            {
                Local = new Bilingual("无国家规定以外的类别", "no category beyond those of the nation"),
            };
            yield break;
        }

        var row = layers
            .Where(layer => layer.Unknown is null)
            .Select(layer => Entitlement.Row(_policy, layer, others[0], rules.OnDay(requirement.When)))
            .OfType<Row>()
            .First();
        var finding = RequirementConformity.Start(rules, requirement, Authority(requirement), others) with
        {
            Local = Named(others),
            LocalCite = row.Cite,
            LocalSpot = row.Spot,
        };
        if (!finding.IsFinding)
        {
            yield return finding;
            yield break;
        }

        var alone = rules.Alone(
            layers.Where(layer => layer.Unknown is null).Select(layer => rules.Rulebook.Layers[layer.Index]),
            requirement.When
        );
        yield return Examples.WithAny(finding, new SmallestHousehold(alone, alone, rules.Day) { NationalCategory = 0 }, others);
    }

    private ConformityKind Authority(Requirement requirement)
    {
        var isOfProvince = _policy.Division.Digits.EndsWith("0000", StringComparison.Ordinal);
        return requirement.OthersBy == "province" ? (isOfProvince ? ConformityKind.Conforms : ConformityKind.WithoutAuthority)
            : _policy.Issuers.Count == 0 ? ConformityKind.Unknown
            : _policy.Issuers.Any(issuer => issuer.Contains("人民政府", StringComparison.Ordinal)) ? ConformityKind.Conforms
            : ConformityKind.WithoutAuthority;
    }

    private Bilingual Named(List<int> others)
    {
        var who = rules.Titles(others);
        var by = _policy.Issuers.Count == 0 ? null : string.Join("、", _policy.Issuers);
        return new Bilingual(
            $"另列：{who.In(Language.Chinese)}（发文机关：{by ?? "未知"}）",
            $"names also: {who.In(Language.English)} (issued by: {by ?? "unknown"})"
        );
    }
}
