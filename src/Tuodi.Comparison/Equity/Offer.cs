using Tuodi.Comparison.Places;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Comparison.Equity;

/// <summary>What a place offers before anybody is ill: whom it assists (equity of start, 起点公平) and in which ways (equity of process, 过程公平).</summary>
/// <param name="Recipients">The nation's categories, and whether the place assists each; nothing where that is not known.</param>
/// <param name="Methods">The ways of assistance, and whether the place has each.</param>
public sealed record Offer(IReadOnlyList<KeyValuePair<Category, bool?>> Recipients, IReadOnlyList<KeyValuePair<string, bool?>> Methods)
{
    /// <summary>Subsidised enrolment.</summary>
    public const string Enrolment = "enrolment";

    /// <summary>The second round.</summary>
    public const string SecondRound = "second_round";

    /// <summary>The category that names nobody: whom else a local government sets.</summary>
    private const string Others = "other";

    private static readonly string[] Kinds = ["inpatient", "chronic", "outpatient", "application"];

    /// <summary>The ways of assistance in the order in which they are told.</summary>
    public static IReadOnlyList<string> AllMethods => [Enrolment, .. Kinds, SecondRound];

    /// <summary>What the document of a place offers, among the categories that the nation names.</summary>
    public static Offer Of(Place place, Policy nation)
    {
        var policy = place.Policy;
        var today = Entitlement.On(policy, place.Day);
        var layers = place.Rulebook.Layers.Where(layer => layer.Fund.Key == Place.AssistanceFund).ToList();
        var first = layers.Where(layer => layer.Key != PlaceSettling.SecondRound).ToList();
        var named = policy
            .Categories.Where(own => own.Index > 0 && own.Key != Others && nation.Categories.Any(each => each.Key == own.Key))
            .ToList();
        var all = policy.Categories.Skip(1).ToList();
        return new Offer(
            [.. named.Select(category => KeyValuePair.Create(category, Entitlement.Of(policy, first, category.Index, today)))],
            [
                KeyValuePair.Create(
                    Enrolment,
                    policy.Premiums.Count == 0 ? null : (bool?)policy.Premiums.Any(premium => premium.Rows.Count > 0)
                ),
                .. Kinds.Select(kind => KeyValuePair.Create(kind, Any(policy, first, all, ConditionTree.Both(Visits(kind), today)))),
                KeyValuePair.Create(SecondRound, Any(policy, layers.Where(layer => layer.Key == PlaceSettling.SecondRound), all, today)),
            ]
        );
    }

    private static CodeCondition Visits(string kind) => new(CodeField.Visit, 1u << Codes.Find(CodeField.Visit, kind));

    private static bool? Any(Policy policy, IEnumerable<Layer> layers, IReadOnlyList<Category> categories, Condition when)
    {
        var among = layers.ToList();
        var answers = categories.Select(category => Entitlement.Of(policy, among, category.Index, when)).ToList();
        return answers.Contains(true) ? true
            : answers.Contains(null) ? null
            : false;
    }
}
