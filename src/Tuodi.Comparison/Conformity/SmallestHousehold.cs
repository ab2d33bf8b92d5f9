using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Checks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Comparison.Conformity;

/// <summary>Searches the smallest bill for which two sets of rules pay a person differently.</summary>
/// <remarks>
/// Exact curves over all bills say where the two part; from a little below there every fen is settled by the engine, because rounding decides about the last
/// fen. Below that neither curve nor settlement differs, so the bill that is found is the smallest.
/// </remarks>
/// <param name="local">The place's rules.</param>
/// <param name="national">The same with the national rule in one place.</param>
/// <param name="day">The day.</param>
internal sealed class SmallestHousehold(Rulebook local, Rulebook national, DateOnly day)
{
    /// <summary>How many persons and visits are tried, the most ordinary first.</summary>
    private const int ProfilesMax = 600;

    /// <summary>How far rounding in the rules can move the place where curves part, in fen; generous.</summary>
    private const long Before = 1_000;

    /// <summary>How many fen are tried: rates that differ by a hundredth of a percent show within so many.</summary>
    private const long Tried = 30_000;

    /// <summary>The part of the bill that the household pays with.</summary>
    public BillPart Part { get; init; } = BillPart.InPolicy;

    /// <summary>The category under which the national rule sees the person; the person's own when not given.</summary>
    public int? NationalCategory { get; init; }

    /// <summary>The smallest household of a category, or nothing where there is none or something is not known.</summary>
    public ConformityExample? Of(int category)
    {
        ConformityExample? best = null;
        foreach (var (profile, facts) in Profiles())
        {
            var person = As(profile.Person, category);
            var other = As(profile.Person, NationalCategory ?? category);
            var (curves, others) = (Curves(local, person, profile), Curves(national, other, profile));
            if (
                curves is null
                || others is null
                || FirstDifference(curves, others) is not { } start
                || (best is not null && start > best.Bill.Fen)
            )
            {
                continue;
            }

            var asked = curves.Asked.Union(others.Asked).ToHashSet();
            var found = Search(profile, person, other, start);
            if (found is { } example && (best is null || example.Bill < best.Bill))
            {
                best = example with { Who = ProfileWords.Of(local.Policy, category, facts.Where(fact => asked.Contains(fact.Key))) };
            }
        }

        return best;
    }

    // Everybody is looked at under the category that is asked for, whatever category the combination has.
    private IEnumerable<(Profile Profile, IReadOnlyDictionary<DimensionKey, Sample> Facts)> Profiles()
    {
        var profiles = new Profiles(national, day);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0L; number < profiles.Count && seen.Count < ProfilesMax && number < 100L * ProfilesMax; number++)
        {
            if (profiles.FactsOf(number) is { } facts)
            {
                var rest = facts.Where(fact => fact.Key.Kind != DimensionKind.Category).ToList();
                if (seen.Add(string.Join(' ', rest.Select(fact => $"{fact.Key}{fact.Value.Value}"))))
                {
                    yield return (profiles.Of(facts), rest.ToDictionary());
                }
            }
        }
    }

    private Person As(Person person, int category) =>
        person with
        {
            Categories = category == 0 ? [] : [local.Policy.Categories[category].Key],
        };

    private static BillCurves? Curves(Rulebook rulebook, Person person, Profile profile)
    {
        try
        {
            var curves = BillCurves.Follow(rulebook, person, profile.Visit, profile.Year);
            return curves.Layers.Any(layer => layer.Lacks is not null) ? null : curves;
        }
        catch (UndecidedException)
        {
            return null;
        }
    }

    private static long? FirstDifference(BillCurves one, BillCurves other)
    {
        if (one.End != other.End)
        {
            return null;
        }

        var apart = one.Burden(one.Layers.Count) - other.Burden(other.Layers.Count);
        for (var i = 0; i < apart.Breakpoints.Count; i++)
        {
            if (apart.Values[i].Sign != 0 || (i < apart.Lines.Count && apart.Lines[i] != default))
            {
                return (long)apart.Breakpoints[i].Floor();
            }
        }

        return null;
    }

    private ConformityExample? Search(Profile profile, Person person, Person other, long start)
    {
        for (var bill = Math.Max(1, start - Before); bill <= start + Tried; bill++)
        {
            if (Paid(local, person, profile, bill) is not { } here || Paid(national, other, profile, bill) is not { } there)
            {
                return null;
            }

            if (here != there)
            {
                return new ConformityExample(new Bilingual(null, null), new Money(bill), Part, here, there)
                {
                    AtUsual =
                        Paid(local, person, profile, ConformityExample.Usual.Fen) is { } usual
                        && Paid(national, other, profile, ConformityExample.Usual.Fen) is { } would
                            ? (usual, would)
                            : null,
                };
            }
        }

        return null;
    }

    private Money? Paid(Rulebook rulebook, Person person, Profile profile, long bill)
    {
        var parts = new long?[Enum.GetValues<BillPart>().Length];
        Array.Fill(parts, 0);
        parts[(int)Part] = bill;
        _ = Bill.TryOf(bill, parts, out var whole);
        try
        {
            var settled = Interpreter.Settle(rulebook, person, profile.Visit with { Bill = whole }, profile.Year);
            return new Money(bill) - settled.Person;
        }
        catch (MissingFactException)
        {
            return null;
        }
    }
}
