using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Policies.Conditions;

namespace Tuodi.Web.Pages.Portal;

/// <summary>Settles a family's answers by the place's rules, as far as they are known. What is not known is not guessed: it is left out and told, or nothing is worked out.</summary>
/// <param name="shelf">The places.</param>
public sealed class PortalSettling(PortalShelf shelf)
{
    /// <summary>The ways of referral that are the same visit done otherwise.</summary>
    private static readonly string[] Referrals = ["referred", "filed"];

    /// <summary>The outcome, or nothing where the place has no document in force.</summary>
    public PortalOutcome? Of(PortalAnswers answers) =>
        shelf.Find(answers.Division, answers.Day, answers.Income) is { } place ? Of(answers, place) : null;

    /// <summary>Two families' answers worked out on the same ground, so that insurance which is known on one side only makes no difference between them.</summary>
    public (PortalOutcome First, PortalOutcome Second)? Pair(PortalAnswers first, PortalAnswers second)
    {
        if (Of(first) is not { } one || Of(second) is not { } other)
        {
            return null;
        }

        return one.Ground == other.Ground
            ? (one, other)
            : (Of(first, one.Place, one with { Ground = Ground.Common }), Of(second, other.Place, other with { Ground = Ground.Common }));
    }

    /// <summary>The same visit with one thing changed each: the referral, the level of the hospital, the recognised status where that helps or is not known to.</summary>
    public IReadOnlyList<PortalChange> Changes(PortalOutcome outcome)
    {
        var answers = outcome.Answers;
        var changed = new List<PortalChange>();
        if (answers.Distance != "county" && answers.Referral == "unreferred")
        {
            changed.AddRange(Referrals.Select(each => new PortalChange("referral", each, answers with { Referral = each })));
        }

        changed.AddRange(
            Statuses(outcome.Place)
                .Where(each => each.Key != answers.Status)
                .Select(each => new PortalChange("status", each.Key, answers with { Status = each.Key }))
        );
        changed.AddRange(
            Codes
                .Of(CodeField.Level)
                .Where(each => each != answers.Level)
                .Select(each => new PortalChange("level", each, answers with { Level = each }))
        );
        return
        [
            .. changed
                .Select(each => each with { Outcome = Of(each.Answers, outcome.Place, outcome) })
                .Where(each => each.What != "status" || !(each.Outcome?.Settled?.Person >= outcome.Settled!.Person)),
        ];
    }

    /// <summary>The statuses that a place knows.</summary>
    public static IEnumerable<Tuodi.Policies.Documents.Category> Statuses(Place place) => place.Policy.Categories.Skip(1);

    private PortalOutcome Of(PortalAnswers answers, Place place, PortalOutcome? like = null)
    {
        // A change is worked out on the same ground as what it is compared with.
        Ground[] grounds =
            like is not null ? [like.Ground]
            : answers.Paid is not null ? [Ground.Stated]
            : [Ground.Own, Ground.Common];
        PortalOutcome? last = null;
        foreach (var ground in grounds)
        {
            foreach (var hasSecondRound in like is { Settled: not null } ? [like.HasSecondRound] : new[] { true, false })
            {
                last = Run(answers, place, ground, hasSecondRound);
                if (last.Settled is not null)
                {
                    return last;
                }
            }
        }

        return last!;
    }

    private PortalOutcome Run(PortalAnswers answers, Place place, Ground ground, bool hasSecondRound)
    {
        IReadOnlySet<string> without = hasSecondRound
            ? new HashSet<string>(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal) { PlaceSettling.SecondRound };
        var insurance = ground == Ground.Common ? shelf.Common(answers.Day) : null;
        var outcome = new PlaceSettling(ground, insurance, without).Of(place, answers.Household());
        return new PortalOutcome(
            answers,
            place,
            ground,
            hasSecondRound,
            outcome.Missing is null ? outcome.Visits[0][^1] : null,
            outcome.Missing
        );
    }
}
