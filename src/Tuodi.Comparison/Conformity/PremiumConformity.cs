using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds a place's subsidies of premiums against the nation's.</summary>
internal sealed class PremiumConformity(LocalRules rules)
{
    private static readonly int Residents = Codes.Find(CodeField.Scheme, "residents");
    private readonly Policy _policy = rules.Policy;

    /// <summary>The verdicts on a requirement: category by category for the last year that is known, and whether that year is past.</summary>
    public IEnumerable<ConformityFinding> Of(Requirement requirement, Rate share)
    {
        var categories = rules.Categories(requirement.Categories);
        var rule = _policy.Premiums.Where(premium => premium.Year <= rules.Day.Year).MaxBy(premium => premium.Year);
        if (rule is null)
        {
            yield return RequirementConformity.Start(rules, requirement, ConformityKind.Unknown, categories) with
            {
                Local = new Bilingual("未知：文件未涉及参保资助", "unknown: the document does not speak of premiums"),
            };
            yield break;
        }

        if (rule.Year < rules.Day.Year)
        {
            yield return RequirementConformity.Start(rules, requirement, ConformityKind.Expired, categories) with
            {
                Local = new Bilingual($"参保资助标准仅到 {rule.Year} 年", $"premiums are known up to {rule.Year} only"),
                LocalCite = rule.Cite,
                LocalSpot = rule.Spot,
                NoExample = new Bilingual($"{rules.Day.Year} 年的缴费标准未知", $"the premium of {rules.Day.Year} is not known"),
            };
        }

        foreach (var category in categories)
        {
            yield return Of(requirement, share, rule, category);
        }
    }

    private ConformityFinding Of(Requirement requirement, Rate share, PremiumRule rule, int category)
    {
        var person = new Person { Scheme = Residents, Categories = [_policy.Categories[category].Key] };
        PremiumResult? result;
        try
        {
            result = PremiumCalculator.Of(rules.Rulebook, person, rule.Year, alreadyPaid: false, recognised: null);
        }
        catch (MissingFactException missing)
        {
            return RequirementConformity.Start(rules, requirement, ConformityKind.Unknown, [category]) with
            {
                Local = new Bilingual($"未知：`{missing.Name}`", $"unknown: {missing.Name}"),
                LocalSpot = rule.Spot,
            };
        }

        if (result is null)
        {
            return RequirementConformity.Start(rules, requirement, ConformityKind.Unknown, [category]) with
            {
                Local = new Bilingual("未知：无居民参保标准", "unknown: no premium of residents"),
                LocalSpot = rule.Spot,
            };
        }

        var kept = result.Subsidy > Money.Zero && Fraction.Of(result.Subsidy.Fen) >= Fraction.Of(result.Premium.Fen) * share.Value;
        var kind =
            kept ? ConformityKind.Conforms
            : result.Subsidy == Money.Zero ? (rules.IsReadWhole || result.Row is not null ? ConformityKind.Missing : ConformityKind.Unknown)
            : ConformityKind.Stricter;
        var finding = RequirementConformity.Start(rules, requirement, kind, [category]) with
        {
            Local =
                kind == ConformityKind.Unknown
                    ? LocalRules.NotSeen(rules.Titles([category]))
                    : new Bilingual(
                        $"{rule.Year} 年缴费 {result.Premium}，资助 {result.Subsidy}",
                        $"of the premium of {rule.Year}, {result.Premium}, {result.Subsidy} is subsidised"
                    ),
            LocalCite = result.Row?.Cite ?? rule.Cite,
            LocalSpot = result.Row?.Spot ?? rule.Spot,
        };
        return finding.IsFinding ? WithExample(finding, share, rule, person, category, result) : finding;
    }

    private ConformityFinding WithExample(
        ConformityFinding finding,
        Rate share,
        PremiumRule rule,
        Person person,
        int category,
        PremiumResult local
    )
    {
        if (share.Value.Sign == 0)
        {
            return finding with { NoExample = new Bilingual("国家规定未定数额", "the national text names no amount") };
        }

        PremiumRow row = new(
            string.Empty,
            1UL << category,
            Condition.Always,
            [new PremiumShare(Place.AssistanceFund, new NumberTerm(share.Value), true)],
            rule.Cite,
            rule.Spot
        );
        var policy = _policy with { Premiums = [rule with { Rows = [row] }] };
        var national = PremiumCalculator.Of(
            new RulebookShelf(policy, []).On(rules.Day),
            person,
            rule.Year,
            alreadyPaid: false,
            recognised: null
        )!;
        return finding with
        {
            Example = new ConformityExample(rules.Titles([category]), local.Premium, BillPart.InPolicy, local.Subsidy, national.Subsidy),
        };
    }
}
