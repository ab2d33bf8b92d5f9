using Tuodi.Bench.Agreement;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Results;

namespace Tuodi.Tests.Settlement;

/// <summary>What must hold of every settlement under every shipped policy, tried on random years.</summary>
public class InvariantTests
{
    private const int YearsEach = 40;

    [Fact]
    public void Layers_and_person_make_the_bill_and_nobody_pays_less_than_nothing() =>
        ForYears(
            (_, year) =>
            {
                foreach (var settled in year.Settled)
                {
                    (settled.Layers.Sum(result => result.Paid.Fen) + settled.Person.Fen).ShouldBe(settled.Visit.Bill.Total.Fen);
                    settled.Person.ShouldBeGreaterThanOrEqualTo(Money.Zero);
                    settled.Layers.ShouldAllBe(result =>
                        result.Paid >= Money.Zero && (result.LeftBefore == null || result.Paid <= result.LeftBefore)
                    );
                }
            }
        );

    [Fact]
    public void No_cap_is_passed_however_many_visits_come() =>
        ForYears(
            (_, year) =>
            {
                foreach (
                    var work in year
                        .Settled.SelectMany(settled => settled.Layers)
                        .Where(result => result.Outcome == LayerOutcome.Computed)
                        .Select(result => result.Work!)
                )
                {
                    foreach (var use in work.Caps.Where(use => use.Limit is not null))
                    {
                        // What was drawn before may exceed a smaller cap of another status; a payment on top of it may not.
                        (work.Paid + use.Drawn <= use.Limit || work.Paid == Money.Zero).ShouldBeTrue();
                    }
                }
            }
        );

    [Fact]
    public void Reversing_the_last_visit_gives_back_the_year_before_it() =>
        ForYears(
            (_, year) =>
            {
                var last = year.Settled[^1];
                var (after, differences) = year.Reverse(last.Visit.Id);
                AccumulatorsOf(after, last).ShouldBe(last.Before);
                differences.Single().Person.ShouldBe(-last.Person);
            }
        );

    [Fact]
    public void Reversing_any_visit_leaves_the_year_as_if_it_had_never_been() =>
        ForYears(
            (start, year) =>
            {
                var gone = year.Settled[0].Visit.Id;
                var (after, differences) = year.Reverse(gone);
                var never = year.Settled.Skip(1).Aggregate(start, (so, settled) => so.Settle(settled.Visit));
                after.Settled.Count.ShouldBe(never.Settled.Count);
                for (var i = 0; i < after.Settled.Count; i++)
                {
                    after.Settled[i].After.ShouldBe(never.Settled[i].After);
                }

                // Posted entries plus signed differences are the new figures, visit by visit.
                foreach (var settled in year.Settled)
                {
                    var now = after.Settled.FirstOrDefault(other => other.Visit.Id == settled.Visit.Id)?.Person ?? Money.Zero;
                    var difference = differences.FirstOrDefault(each => each.Visit == settled.Visit.Id)?.Person ?? Money.Zero;
                    (settled.Person + difference).ShouldBe(now);
                }
            }
        );

    [Fact]
    public void Correcting_nothing_changes_nothing() =>
        ForYears((_, year) => year.Correct(year.Settled[0].Visit).Differences.ShouldBeEmpty());

    [Fact]
    public void A_late_visit_put_in_its_place_comes_to_what_it_would_have_in_time() =>
        ForYears(
            (start, year) =>
            {
                var (ordered, _) = year.InOrderOfDays();
                var inTime = year
                    .Settled.Select(settled => settled.Visit)
                    .OrderBy(visit => visit.Date)
                    .Aggregate(start, (so, visit) => so.Settle(visit));
                ordered.Settled.Select(settled => settled.Person).ShouldBe(inTime.Settled.Select(settled => settled.Person));
            }
        );

    private static Accumulators AccumulatorsOf(PersonYear year, SettledVisit at) => year.Before(at.Visit.Date.Year, at.Rulebook);

    private static void ForYears(Action<PersonYear, PersonYear> check)
    {
        foreach (var policy in ShippedPolicies.All)
        {
            var (rulebook, rulebooks, calendarYear) = ShippedPolicies.RulesOf(policy);
            var random = new RandomVisits(rulebook, 7);
            for (var i = 0; i < YearsEach; i++)
            {
                var start = PersonYear.Start(rulebooks, random.Person(severalCategories: true, calendarYear), null);
                var visits = Enumerable.Range(1, 4).Select(number => random.Visit(number, calendarYear)).ToList();
                if (TrySettle(start, visits) is { } year)
                {
                    check(start, year);
                }
            }
        }
    }

    // A random given payment may exceed the bill; such a year has no settlement.
    private static PersonYear? TrySettle(PersonYear start, List<Visit> visits)
    {
        try
        {
            return visits.Aggregate(start, (so, visit) => so.Settle(visit));
        }
        catch (MissingFactException missing) when (missing.Name == "paid")
        {
            return null;
        }
    }
}
