using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;

namespace Tuodi.Comparison.Equity;

/// <summary>The same households through every place's rules.</summary>
public sealed class EquityRun
{
    private readonly PlaceSettling _settling;
    private readonly Outcome[][] _outcomes;

    private EquityRun(IReadOnlyList<Place> places, IReadOnlyList<Household> households, PlaceSettling settling)
    {
        Places = places;
        Households = households;
        _settling = settling;
        _outcomes = new Outcome[places.Count][];
        settling.Prepare(places, households);
        // Places know nothing of each other, and each writes its own row: the order in which they are done changes nothing.
        Parallel.For(
            0,
            places.Count,
            place => _outcomes[place] = [.. households.Select(household => settling.Of(places[place], household))]
        );
    }

    /// <summary>The places.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The households.</summary>
    public IReadOnlyList<Household> Households { get; }

    /// <summary>Settles all of them.</summary>
    public static EquityRun Of(IReadOnlyList<Place> places, IReadOnlyList<Household> households, PlaceSettling settling) =>
        new(places, households, settling);

    /// <summary>The outcomes in a place, household by household.</summary>
    public IReadOnlyList<Outcome> In(int place) => _outcomes[place];

    /// <summary>The outcomes of a household that are known, place by place.</summary>
    public IReadOnlyList<Outcome> KnownOf(int household) =>
        [.. _outcomes.Select(outcomes => outcomes[household]).Where(outcome => outcome.Missing is null)];

    /// <summary>The households of each category, then all of them: the places that know every one are compared with each other.</summary>
    public IReadOnlyList<GroupSpread> Groups()
    {
        var groups = Households
            .Select((household, i) => (household.Category, Index: i))
            .GroupBy(each => each.Category, each => each.Index)
            .Select(group => Group(group.Key, [.. group]))
            .ToList();
        return [.. groups, Group(null, [.. Enumerable.Range(0, Households.Count)])];
    }

    /// <summary>What makes places leave households more than the place that leaves them least.</summary>
    public SpreadShares Shares() => SpreadShares.Of(this, new Substitution(_settling));

    private GroupSpread Group(string? category, IReadOnlyList<int> households)
    {
        var (known, without) = (new List<PlaceSum>(), new List<string>());
        for (var place = 0; place < Places.Count; place++)
        {
            var outcomes = households.Select(household => _outcomes[place][household]).ToList();
            if (outcomes.TrueForAll(outcome => outcome.Missing is null))
            {
                known.Add(PlaceSum.Of(Places[place], outcomes));
            }
            else
            {
                without.Add(Places[place].Division);
            }
        }

        return new GroupSpread(category, households.Count, [.. known.OrderBy(sum => sum.Burden)], without);
    }
}
