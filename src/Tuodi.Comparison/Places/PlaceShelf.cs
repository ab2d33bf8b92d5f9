using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Places;

/// <summary>Finds the places that are compared, each with its rules of a day.</summary>
/// <param name="library">The documents.</param>
/// <param name="day">The day.</param>
/// <param name="assumed">Values that stand in where a place's own is not known, by the name of the value or parameter.</param>
public sealed class PlaceShelf(PolicyLibrary library, DateOnly day, IReadOnlyDictionary<string, string> assumed)
{
    /// <summary>Every division but the nation, in the order of their codes; those without a document in force on the day are told apart.</summary>
    public (IReadOnlyList<Place> InForce, IReadOnlyList<string> Without) All()
    {
        var (places, without) = (new List<Place>(), new List<string>());
        foreach (var division in library.Divisions().Where(division => division != AreaCode.Nation.Digits))
        {
            if (library.HasInForce(division, day))
            {
                places.Add(Of(library.InForce(division, day, new Spot(division, 0, 0))));
            }
            else
            {
                without.Add(division);
            }
        }

        return (places, without);
    }

    /// <summary>The place of a division.</summary>
    /// <exception cref="ProblemException">It has no document in force on the day.</exception>
    public Place Of(string division) => Of(library.InForce(division, day, new Spot(division, 0, 0)));

    /// <summary>The place of a document.</summary>
    public Place Of(Policy policy)
    {
        var known = AssumedParameters.In(policy, day, assumed, out var years);
        var rulebook = new RulebookShelf(known, []).On(day);
        var lacking = rulebook
            .Layers.SelectMany(TermWalk.Of)
            .OfType<UnknownTerm>()
            .Select(term => term.Name)
            .ToHashSet(StringComparer.Ordinal);
        var overrides = lacking
            .Where(assumed.ContainsKey)
            .Select(name => new Override(name, assumed[name], new Spot("--assume", 0, 0)))
            .ToList();
        return new Place(
            known,
            overrides.Count == 0 ? rulebook : new RulebookShelf(known, overrides).On(day),
            day,
            [.. overrides.Select(each => each.Name).Concat(years).Order(StringComparer.Ordinal)]
        );
    }
}
