using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Checks;

/// <summary>
/// Follows every bill from nothing to ten million yuan through a policy, for each person and kind of visit that it tells apart, and looks for a larger bill
/// that leaves the person with less, for payments that jump, and for layers that would pay too much. What is found is settled before it is told.
/// </summary>
public sealed class BehaviourCheck
{
    /// <summary>How many profiles are followed at most; the rest is said not to be decided.</summary>
    public const int ProfilesMax = 2_000;

    private const int CombinationsMax = 100_000;

    /// <summary>The first visit of a year where nothing changes with the bill: ten thousand yuan, in fen.</summary>
    private const long UsualBill = 1_000_000;

    private readonly Policy _policy;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(int Layer, FindingKind Kind)> _told = [];
    private readonly SortedSet<string> _lacks = new(StringComparer.Ordinal);

    private BehaviourCheck(Policy policy) => _policy = policy;

    /// <summary>What is found on each day on which the policy changes.</summary>
    public static IReadOnlyList<Finding> Of(Policy policy)
    {
        var check = new BehaviourCheck(policy);
        var shelf = new RulebookShelf(policy, []);
        foreach (var day in DifferentDays(policy))
        {
            check.On(shelf.On(day), day);
        }

        if (check._lacks.Count > 0)
        {
            check._findings.Add(
                new Finding(
                    Severity.Information,
                    FindingKind.Undecided,
                    Top(policy),
                    new(
                        $"逐笔费用核查时，以下层次因所注内容未知而按不支付计：{string.Join("、", check._lacks.Select(lack => $"`{lack}`"))}",
                        $"Where bills are followed these layers are taken to pay nothing, for want of what stands beside them: {string.Join(", ", check._lacks)}"
                    ),
                    new("能查到的，请录入未知的数值。", "Enter what is not known, where it can be found.")
                )
            );
        }

        return check._findings;
    }

    /// <summary>Follows the profiles of a rulebook, each that is treated alike once.</summary>
    /// <returns>Whether all were followed.</returns>
    public static bool ForEach(Rulebook rulebook, DateOnly day, int most, Action<Profile, BillCurves> look)
    {
        var profiles = new Profiles(rulebook, day);
        var seen = new AlikeFacts();
        for (var number = 0L; number < Math.Min(profiles.Count, CombinationsMax); number++)
        {
            if (profiles.FactsOf(number) is not { } facts || seen.Contains(facts))
            {
                continue;
            }

            if (seen.Count == most)
            {
                return false;
            }

            var profile = profiles.Of(facts);
            var curves = BillCurves.Follow(rulebook, profile.Person, profile.Visit, profile.Year);
            seen.Add(facts, curves.Asked);
            look(profile, curves);
        }

        return profiles.Count <= CombinationsMax;
    }

    /// <summary>The days on which a layer has other figures than on the days before; a value that is unknown on both makes no difference.</summary>
    internal static IEnumerable<DateOnly> DifferentDays(Policy policy)
    {
        var parameters = policy.Layers.SelectMany(TermWalk.Of).OfType<ParameterTerm>().Distinct().ToList();
        var dates = policy
            .Layers.SelectMany(PolicyConditions.Of)
            .SelectMany(ConditionTree.Leaves)
            .OfType<DateCondition>()
            .Select(date => date.Period)
            .ToList();
        return ChangeDays
            .Of(policy)
            .DistinctBy(day =>
                string.Join(
                    ' ',
                    parameters.Select(term => LinearForm.Of(term, policy, day)).Select(form => form.IsNumber ? form.Number.ToString() : "?")
                ) + string.Concat(dates.Select(period => period.Contains(day) ? '1' : '0'))
            );
    }

    private static Spot Top(Policy policy) => new(policy.Files[^1], 0, 0);

    private void On(Rulebook rulebook, DateOnly day)
    {
        var all = ForEach(
            rulebook,
            day,
            ProfilesMax,
            (profile, curves) =>
            {
                Look(rulebook, profile, curves);
                foreach (var later in SecondVisits(rulebook, profile, curves))
                {
                    Look(rulebook, later, BillCurves.Follow(rulebook, later.Person, later.Visit, later.Year) with { Asked = curves.Asked });
                }
            }
        );
        if (!all && _told.Add((-1, FindingKind.Undecided)))
        {
            _findings.Add(
                new Finding(
                    Severity.Information,
                    FindingKind.Undecided,
                    Top(_policy),
                    new(
                        $"该政策区分的人员和就诊情形多于 {ProfilesMax} 种；只对这么多种逐笔核查了费用",
                        $"The policy tells more than {ProfilesMax} kinds of persons and visits apart; only so many were followed over all bills"
                    ),
                    new("无需处理。", "Nothing need be done.")
                )
            );
        }
    }

    // After a first visit that ends where something changes: caps are drawn on, deductibles borne, bases counted.
    internal static IEnumerable<Profile> SecondVisits(Rulebook rulebook, Profile profile, BillCurves curves)
    {
        if (!rulebook.Layers.Any(CountsOverYear))
        {
            yield break;
        }

        var breakpoints = curves
            .Burden(curves.Layers.Count)
            .Breakpoints.Select(place => (long)place.Floor())
            .Where(bill => bill is > 0 and < BillCurves.BillMax)
            .ToList();
        var last = breakpoints.LastOrDefault(UsualBill);
        foreach (var bill in new[] { breakpoints.FirstOrDefault(UsualBill), last, Math.Min(2 * last, BillCurves.BillMax) }.Distinct())
        {
            if (SettledPair.Settle(rulebook, profile, curves, bill) is { } first)
            {
                yield return profile with
                {
                    Year = first.After,
                    Before = new($"年内此前有一次 {new Money(bill)} 的就诊", $"after a visit of {new Money(bill)} earlier in the year"),
                };
            }
        }
    }

    private static bool CountsOverYear(Layer layer) =>
        layer.Counts.Kind != CountingKind.Visit
        || layer.Times is not null
        || layer.Rows.Any(row =>
            row.Rule.Deductible.PerYear
            || row.Rule.Deductible.YearCeiling is not null
            || row.Rule.Caps.Concat(row.Rule.BaseCaps).Any(cap => cap.Account >= 0)
        );

    private void Look(Rulebook rulebook, Profile profile, BillCurves curves)
    {
        foreach (var layer in curves.Layers.Where(layer => layer.Lacks is not null))
        {
            _lacks.Add(layer.Layer.Key == layer.Lacks ? layer.Lacks : $"{layer.Layer.Key} ({layer.Lacks})");
        }

        if (curves.Lacks is { } lacks && _told.Add((-2, FindingKind.Undecided)))
        {
            var (end, who) = (new Money((long)curves.End.Floor()), profile.Words(curves.Asked));
            _findings.Add(
                new Finding(
                    Severity.Information,
                    FindingKind.Undecided,
                    rulebook.Layers[0].Spot,
                    new(
                        $"对{who.In(Language.Chinese)}，{end} 以上的费用未核查：`{lacks}` 未知",
                        $"Bills above {end} are not followed for {who.In(Language.English)}: {lacks} is not known"
                    ),
                    new("请补上该数值；否则无需处理。", "Give the value, or nothing need be done.")
                )
            );
        }

        foreach (var suspicion in Suspicions.Of(curves).OrderBy(suspicion => suspicion.High))
        {
            if (!_told.Contains((suspicion.Layer, suspicion.Kind)) && SettledPair.Of(rulebook, profile, curves, suspicion) is { } pair)
            {
                _told.Add((suspicion.Layer, suspicion.Kind));
                _findings.Add(pair.Finding(rulebook.Layers[suspicion.Layer], profile.Words(curves.Asked)));
            }
        }
    }
}
