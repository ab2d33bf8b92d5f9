using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Settlement.Results;

namespace Tuodi.Comparison.Equity;

/// <summary>What a household comes to under the rules of a place; where something that decides is not known, no figure at all.</summary>
public sealed class Outcome
{
    private Outcome(Place place, Household household, string? missing, IReadOnlyList<IReadOnlyList<SettledVisit>> visits)
    {
        Place = place;
        Household = household;
        Missing = missing;
        Visits = visits;
        foreach (var visit in visits.SelectMany(each => each))
        {
            Burden += visit.Person;
            foreach (var layer in visit.Layers)
            {
                Add(layer);
            }
        }
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>The household.</summary>
    public Household Household { get; }

    /// <summary>For want of what it cannot be worked out; nothing where it was.</summary>
    public string? Missing { get; }

    /// <summary>The settled visits, member by member.</summary>
    public IReadOnlyList<IReadOnlyList<SettledVisit>> Visits { get; }

    /// <summary>What basic and critical illness insurance paid.</summary>
    public Money Insurance { get; private set; }

    /// <summary>What assistance paid, but for the second round.</summary>
    public Money Assistance { get; private set; }

    /// <summary>What the second round paid.</summary>
    public Money SecondRound { get; private set; }

    /// <summary>What others paid: charity, hospitals, commercial insurance.</summary>
    public Money Others { get; private set; }

    /// <summary>What is left with the household.</summary>
    public Money Burden { get; private set; }

    /// <summary>Settled visits.</summary>
    public static Outcome Of(Place place, Household household, IReadOnlyList<IReadOnlyList<SettledVisit>> visits) =>
        new(place, household, null, visits);

    /// <summary>One that cannot be worked out.</summary>
    public static Outcome Unknown(Place place, Household household, string missing) => new(place, household, missing, []);

    private void Add(LayerResult layer)
    {
        if (layer.Layer.Key is PlaceSettling.Basic or PlaceSettling.CriticalIllness)
        {
            Insurance += layer.Paid;
        }
        else if (layer.Layer.Key == PlaceSettling.SecondRound)
        {
            SecondRound += layer.Paid;
        }
        else if (layer.Layer.Fund.Key == Places.Place.AssistanceFund)
        {
            Assistance += layer.Paid;
        }
        else
        {
            Others += layer.Paid;
        }
    }
}
