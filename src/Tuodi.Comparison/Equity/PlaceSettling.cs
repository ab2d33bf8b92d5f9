using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Comparison.Equity;

/// <summary>Settles households by the rules of places, on one ground and, where that is asked, without some layers.</summary>
/// <param name="ground">What insurance pays before.</param>
/// <param name="insurance">The stated insurance of <see cref="Ground.Common"/>, or nothing.</param>
/// <param name="without">The keys of layers that pay nothing in any place.</param>
public sealed class PlaceSettling(Ground ground, Rulebook? insurance, IReadOnlySet<string> without)
{
    /// <summary>The key of basic insurance in the national frame.</summary>
    public const string Basic = "basic";

    /// <summary>The key of critical illness insurance.</summary>
    public const string CriticalIllness = "critical_illness";

    /// <summary>The key of the assistance that every place has.</summary>
    public const string Assistance = "assistance";

    /// <summary>The key of the second round.</summary>
    public const string SecondRound = "second_round";

    private static readonly string[] Insurances = [Basic, CriticalIllness];
    private static readonly int Local = Codes.Find(CodeField.Referral, "local");
    private static readonly Condition Never = new NotCondition(Condition.Always);

    /// <summary>The stated insurance alone: what its document leaves open of assistance is no matter here.</summary>
    private readonly Rulebook? _insurance = insurance?.With([
        .. insurance.Layers.Select(layer => Insurances.Contains(layer.Key) ? layer : Silent(layer)),
    ]);

    private readonly Dictionary<Household, IReadOnlyList<IReadOnlyList<Visit>>> _given = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Place, Rulebook> _rulebooks = new(ReferenceEqualityComparer.Instance);

    /// <summary>A layer that pays nothing.</summary>
    public static Layer Silent(Layer layer) => layer with { When = Never };

    /// <summary>Works out what is asked for again and again, so that several may settle at once.</summary>
    public void Prepare(IEnumerable<Place> places, IEnumerable<Household> households)
    {
        foreach (var place in places)
        {
            RulesOf(place);
        }

        foreach (var household in households)
        {
            try
            {
                VisitsOf(household);
            }
            catch (MissingFactException)
            {
                // Told of each place when it is settled there.
            }
        }
    }

    /// <summary>The rules of a place, without the layers that are left out.</summary>
    public Rulebook RulesOf(Place place)
    {
        if (!_rulebooks.TryGetValue(place, out var rulebook))
        {
            rulebook =
                without.Count == 0
                    ? place.Rulebook
                    : place.Rulebook.With([.. place.Rulebook.Layers.Select(layer => without.Contains(layer.Key) ? Silent(layer) : layer)]);
            _rulebooks.Add(place, rulebook);
        }

        return rulebook;
    }

    /// <summary>What a household comes to in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="household">The household.</param>
    /// <param name="rules">The rules for a visit, by member and visit; those of the place when not given.</param>
    public Outcome Of(Place place, Household household, Func<int, int, Rulebook>? rules = null)
    {
        var usual = RulesOf(place);
        if (ground != Ground.Own && Insurances.FirstOrDefault(key => usual.Layers.All(layer => layer.Key != key)) is { } none)
        {
            return Outcome.Unknown(place, household, none);
        }

        try
        {
            var visits = VisitsOf(household);
            var settled = new List<IReadOnlyList<SettledVisit>>(visits.Count);
            for (var member = 0; member < visits.Count; member++)
            {
                settled.Add(Member(place, household.Members[member], visits[member], i => rules?.Invoke(member, i) ?? usual));
            }

            return Outcome.Of(place, household, settled);
        }
        catch (MissingFactException missing)
        {
            return Outcome.Unknown(place, household, missing.Name);
        }
    }

    private static List<SettledVisit> Member(Place place, Member member, IReadOnlyList<Visit> visits, Func<int, Rulebook> rules)
    {
        var settled = new List<SettledVisit>(visits.Count);
        var year = Accumulators.Empty(Layouts.Of(place.Policy), visits.Count == 0 ? 0 : visits[0].Date.Year);
        for (var i = 0; i < visits.Count; i++)
        {
            var result = Interpreter.Settle(rules(i), member.Person, At(place.Policy.Division, visits[i], member.Visits[i].Distance), year);
            settled.Add(result);
            year = result.After;
        }

        return settled;
    }

    private static Visit At(AreaCode home, Visit visit, int distance) =>
        distance < 0 ? visit : visit with { Institution = visit.Institution with { Division = home.Away(distance) } };

    // The stated insurance is worked out once for each household, and is the same amount in every place.
    private IReadOnlyList<IReadOnlyList<Visit>> VisitsOf(Household household)
    {
        if (!_given.TryGetValue(household, out var visits))
        {
            visits = [.. household.Members.Select(Given)];
            _given.Add(household, visits);
        }

        return visits;
    }

    private IReadOnlyList<Visit> Given(Member member)
    {
        if (ground == Ground.Own)
        {
            return [.. member.Visits.Select(visit => visit.Visit with { Given = NotInsurance(visit.Visit) })];
        }

        if (ground == Ground.Stated || _insurance is null)
        {
            return [.. member.Visits.Select(visit => Stated(visit.Visit))];
        }

        var home = _insurance.Policy.Division;
        var visits = member
            .Visits.Select(visit => At(home, visit.Visit with { Given = NotInsurance(visit.Visit) }, visit.Distance))
            .ToList();
        var year = Accumulators.Empty(Layouts.Of(_insurance.Policy), visits.Count == 0 ? 0 : visits[0].Date.Year);
        var given = new List<Visit>(visits.Count);
        for (var i = 0; i < visits.Count; i++)
        {
            var settled = Interpreter.Settle(_insurance, member.Person, visits[i], year);
            // What a missing referral cost is asked by places that keep it out of their base.
            var referred = Interpreter.Settle(_insurance, member.Person, visits[i] with { Referral = Local }, year);
            year = settled.After;
            given.Add(
                member.Visits[i].Visit with
                {
                    Given = Paid(settled).Concat(NotInsurance(visits[i])).ToDictionary(StringComparer.Ordinal),
                    Counterfactual = Paid(referred).ToDictionary(StringComparer.Ordinal),
                }
            );
        }

        return given;
    }

    private static IEnumerable<KeyValuePair<string, Money>> Paid(SettledVisit settled) =>
        settled
            .Layers.Where(layer => Insurances.Contains(layer.Layer.Key))
            .Select(layer => KeyValuePair.Create(layer.Layer.Key, layer.Paid));

    private static Dictionary<string, Money> NotInsurance(Visit visit) =>
        visit.Given.Where(given => !Insurances.Contains(given.Key)).ToDictionary(StringComparer.Ordinal);

    private static Visit Stated(Visit visit) =>
        Insurances.FirstOrDefault(key => !visit.Given.ContainsKey(key)) is { } missing
            ? throw new MissingFactException($"paid.{missing}", "Say what insurance paid, or compare on the common ground.")
            : visit;
}
