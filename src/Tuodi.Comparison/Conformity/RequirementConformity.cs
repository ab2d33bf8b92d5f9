using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds a place against what the nation requires beside its bounds: who is paid, where nothing is paid, what the document speaks of.</summary>
internal sealed class RequirementConformity(LocalRules rules)
{
    private readonly Policy _policy = rules.Policy;

    /// <summary>Requirement by requirement.</summary>
    public IEnumerable<ConformityFinding> All() =>
        _policy.Requirements.SelectMany(requirement =>
            requirement.IsPaid ? Paid(requirement)
            : requirement.Only is { } only ? Only(requirement, only)
            : requirement.Beside is { } beside ? new BesideConformity(rules).Of(requirement, beside)
            : requirement.Premium is { } share ? new PremiumConformity(rules).Of(requirement, share)
            : requirement.Section is { } section ? [Section(requirement, section)]
            : new OthersConformity(rules).Of(requirement, LayersOf(requirement))
        );

    /// <summary>A verdict on a requirement, still without what the place says.</summary>
    public static ConformityFinding Start(LocalRules rules, Requirement requirement, ConformityKind kind, IReadOnlyList<int> categories) =>
        new()
        {
            Element = requirement.Element,
            Rule = requirement.Id,
            Kind = kind,
            IsMust = requirement.IsMust,
            Categories = rules.Keys(categories),
            National = RequirementWords.Of(rules.Policy, requirement),
            NationalCite = requirement.Cite,
            NationalSpot = requirement.Spot,
            Local = new Bilingual(null, null),
        };

    private IEnumerable<ConformityFinding> Paid(Requirement requirement)
    {
        var layers = LayersOf(requirement);
        // Who is no recipient at all is told so once, not for every kind of care.
        var asked = rules
            .Categories(requirement.Categories)
            .Where(category => requirement.Element != Elements.Methods || Entitlement.Of(_policy, layers, category, rules.Today) != false);
        var verdicts = asked
            .Select(category => (Category: category, IsPaid: Entitlement.Of(_policy, layers, category, rules.OnDay(requirement.When))))
            .ToList();
        foreach (
            var alike in verdicts.GroupBy(verdict => (verdict.IsPaid, IsUnseen: verdict.IsPaid == false && IsUnseen(verdict.Category)))
        )
        {
            var categories = alike.Select(verdict => verdict.Category).ToList();
            var who = rules.Titles(categories);
            yield return alike.Key.IsPaid switch
            {
                false when alike.Key.IsUnseen => Start(rules, requirement, ConformityKind.Unknown, categories) with
                {
                    Local = LocalRules.NotSeen(who),
                    LocalSpot = layers.Count > 0 ? layers[0].Spot : null,
                },
                true => Start(rules, requirement, ConformityKind.Conforms, categories) with
                {
                    Local = new Bilingual($"已纳入：{who.In(Language.Chinese)}", $"paid: {who.In(Language.English)}"),
                    LocalCite = CiteOf(layers, categories, rules.OnDay(requirement.When)),
                },
                false => WithRecognised(
                    Start(rules, requirement, ConformityKind.Missing, categories) with
                    {
                        Local = new Bilingual($"未规定：{who.In(Language.Chinese)}", $"not paid: {who.In(Language.English)}"),
                        LocalCite = layers.Select(layer => layer.Cite).FirstOrDefault(cite => cite is not null),
                        LocalSpot = layers.Count > 0 ? layers[0].Spot : null,
                    },
                    requirement,
                    layers,
                    categories
                ),
                null => Start(rules, requirement, ConformityKind.Unknown, categories) with
                {
                    Local = Unknown(layers),
                    LocalSpot = layers.FirstOrDefault(layer => layer.Unknown is not null)?.Spot,
                },
            };
        }

        bool IsUnseen(int category) =>
            !rules.IsReadWhole && !Entitlement.IsShutOut(_policy, layers, category, rules.OnDay(requirement.When));
    }

    // The second round only adds to what somebody gets already: where a whole fund is meant it decides nothing.
    private List<Layer> LayersOf(Requirement requirement) =>
        [
            .. requirement
                .Layers.Select(index => _policy.Layers[index])
                .Where(layer => requirement.Layers.Count == 1 || layer.Key != PlaceSettling.SecondRound),
        ];

    private Citation? CiteOf(List<Layer> layers, List<int> categories, Condition when) =>
        layers
            .Where(layer => layer.Unknown is null)
            .Select(layer => Entitlement.Row(_policy, layer, categories[0], when)?.Cite)
            .FirstOrDefault(cite => cite is not null);

    // The nation names no amount for whom a place leaves out: the least is what the place itself gives those of the list whom it pays least.
    private ConformityFinding WithRecognised(ConformityFinding finding, Requirement requirement, List<Layer> layers, List<int> missing)
    {
        var alone = rules.Alone(layers.Select(layer => rules.Rulebook.Layers[layer.Index]), requirement.When);
        var recognised = Enumerable
            .Range(1, _policy.Categories.Count - 1)
            .Except(missing)
            .Where(category => Entitlement.Of(_policy, layers, category, rules.OnDay(requirement.When)) == true)
            .Select(category =>
                (Category: category, Example: new SmallestHousehold(alone, alone, rules.Day) { NationalCategory = category }.Of(missing[0]))
            )
            .Where(each => each.Example?.AtUsual is not null)
            .OrderBy(each => each.Example!.AtUsual!.Value.National)
            .Take(1)
            .ToList();
        if (recognised is not [(var alike, { } example)])
        {
            return finding with
            {
                NoExample = new Bilingual(
                    "国家规定未定数额，地方亦无可比类别",
                    "the national text names no amount, and the place pays nobody alike"
                ),
            };
        }

        var like = rules.Titles([alike]);
        return finding with
        {
            Example = example,
            NoExample = null,
            National = new Bilingual(
                $"{finding.National.In(Language.Chinese)}（示例按该地{like.In(Language.Chinese)}标准）",
                $"{finding.National.In(Language.English)} (the example: paid as the place pays {like.In(Language.English)})"
            ),
        };
    }

    private IEnumerable<ConformityFinding> Only(Requirement requirement, Condition only)
    {
        foreach (var layer in LayersOf(requirement))
        {
            if (layer.Unknown is not null)
            {
                yield return Start(rules, requirement, ConformityKind.Unknown, []) with
                {
                    Local = Unknown([layer]),
                    LocalSpot = layer.Spot,
                };
                continue;
            }

            var elsewhere = rules.OnDay(ConditionTree.Both(requirement.When, new NotCondition(only)));
            var paid = rules
                .Categories(requirement.Categories)
                .Where(category => Entitlement.Row(_policy, layer, category, elsewhere) is not null)
                .ToList();
            yield return paid.Count == 0 ? Kept(requirement, layer) : Beyond(requirement, layer, only, paid);
        }
    }

    private ConformityFinding Kept(Requirement requirement, Layer layer) =>
        Start(rules, requirement, ConformityKind.Conforms, []) with
        {
            Local = new Bilingual($"{layer.Title.In(Language.Chinese)}符合", $"{layer.Title.In(Language.English)} keeps to it"),
            LocalCite = layer.Cite,
            LocalSpot = layer.Spot,
        };

    private ConformityFinding Beyond(Requirement requirement, Layer layer, Condition only, List<int> paid)
    {
        var conditions = PolicyConditions.Of(layer).SelectMany(ConditionTree.Leaves).Select(Dimensions.KeyOf).ToHashSet();
        var asks = ConditionTree.Leaves(only).Select(Dimensions.KeyOf).Any(conditions.Contains);
        var kind =
            requirement.Element == Elements.Recipients ? ConformityKind.WithoutAuthority
            : asks ? ConformityKind.Looser
            : rules.IsReadWhole ? ConformityKind.Missing
            : ConformityKind.Unknown;
        var who = rules.Titles(paid);
        var title = layer.Title;
        var finding = Start(rules, requirement, kind, paid) with
        {
            Local =
                kind == ConformityKind.Unknown ? LocalRules.NotSeen(new Bilingual("此条件", "this condition"))
                : kind == ConformityKind.Missing
                    ? new Bilingual(
                        $"{title.In(Language.Chinese)}未规定此条件",
                        $"{title.In(Language.English)} does not speak of this condition"
                    )
                : new Bilingual(
                    $"{title.In(Language.Chinese)}在此之外也支付：{who.In(Language.Chinese)}",
                    $"{title.In(Language.English)} pays elsewhere too: {who.In(Language.English)}"
                ),
            LocalCite = layer.Cite,
            LocalSpot = layer.Spot,
        };
        if (!finding.IsFinding)
        {
            return finding;
        }

        var local = rules.Rulebook.Layers[layer.Index];
        var national = local with { When = ConditionTree.Both(local.When, only) };
        return Examples.WithAny(finding, new SmallestHousehold(rules.Alone([local]), rules.Alone([national]), rules.Day), paid);
    }

    // What a document does not speak of may stand in another text: that is unknown, not missing.
    private ConformityFinding Section(Requirement requirement, string section)
    {
        var own = _policy.Provisions.FirstOrDefault(provision =>
            provision.Section == section && !rules.Nation.Files.Contains(provision.Spot.File)
        );
        return own is null
            ? Start(rules, requirement, ConformityKind.Unknown, []) with
            {
                Local = new Bilingual("已编入的文件未涉及", "the encoded document does not speak of it"),
            }
            : Start(rules, requirement, ConformityKind.Conforms, []) with
            {
                Local = new Bilingual("文件有此内容", "the document speaks of it"),
                LocalCite = own.Cite,
                LocalSpot = own.Spot,
            };
    }

    private static Bilingual Unknown(IEnumerable<Layer> layers)
    {
        var unknown = layers.Where(layer => layer.Unknown is not null).ToList();
        return new Bilingual(
            $"未知：{string.Join("；", unknown.Select(layer => $"{layer.Title.In(Language.Chinese)}：{Prose.In(layer.Unknown!, Language.Chinese)}"))}",
            $"unknown: {string.Join("; ", unknown.Select(layer => $"{layer.Key}: {layer.Unknown}"))}"
        );
    }
}
