using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Checks;

/// <summary>A person, a kind of visit and a year so far, for which all bills are looked at.</summary>
/// <param name="Person">The person.</param>
/// <param name="Visit">The visit, without its bill.</param>
/// <param name="Year">The year so far.</param>
/// <param name="Facts">The facts that make the profile, in words.</param>
/// <param name="Before">What happened before in the year, in words; nothing for an empty year.</param>
public sealed record Profile(
    Person Person,
    Visit Visit,
    Accumulators Year,
    IReadOnlyDictionary<DimensionKey, Sample> Facts,
    Bilingual? Before
)
{
    /// <summary>The profile in words, as far as some facts go.</summary>
    public Bilingual Words(IReadOnlySet<DimensionKey> asked)
    {
        var who = Space.Anybody(Facts.Where(fact => asked.Contains(fact.Key)).Select(fact => fact.Value));
        return Before is null
            ? who
            : new(
                $"{who.In(Language.Chinese)}，{Before.In(Language.Chinese)}",
                $"{who.In(Language.English)}, {Before.In(Language.English)}"
            );
    }

    /// <summary>The visit with a bill, all of it in policy scope, and payments of layers that are taken as nothing.</summary>
    public Visit Of(long bill, IEnumerable<string> givenNothing) =>
        Visit with
        {
            Bill = Bill.AllInPolicy(new Money(bill)),
            Given = givenNothing.ToDictionary(key => key, _ => Money.Zero, StringComparer.Ordinal),
        };
}
