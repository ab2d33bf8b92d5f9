using System.Collections.Concurrent;
using Tuodi.Comparison.Places;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Storage.Settling;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The shipped places for the portal, each read when somebody first asks for it, and the insurance that stands in where a place's own is not known.</summary>
/// <param name="options">Where the documents and lists are.</param>
/// <param name="rules">The rules by which the county is settled, for what two persons put into force.</param>
public sealed class PortalShelf(ConsoleOptions options, PolicyShelf rules)
{
    private readonly PolicyLibrary _library = new(options.Policies, options.Over);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Division, DateOnly Day, string Document, string Income), Place> _places = new();
    private readonly ConcurrentDictionary<DateOnly, Rulebook> _common = new();

    private readonly Lazy<IReadOnlyList<Jurisdiction>> _known = new(() =>
    {
        var list = JurisdictionList.Read(Path.Combine(options.Home, "data", "jurisdictions", "jurisdictions.yaml"), "jurisdictions.yaml");
        return [.. list.Study.Concat(list.Places).OrderBy(each => each.Code.Digits, StringComparer.Ordinal)];
    });

    /// <summary>The places with a document in force on a day, by province; one whose source does not name it is nobody's home.</summary>
    public IReadOnlyList<IGrouping<Bilingual, Jurisdiction>> On(DateOnly day)
    {
        lock (_gate)
        {
            var divisions = _library.Divisions().ToHashSet(StringComparer.Ordinal);
            bool IsInForce(string division) =>
                (divisions.Contains(division) && _library.HasInForce(division, day)) || rules.ActivatedOn(division, day) is not null;

            return
            [
                .. _known
                    .Value.Where(each => each.IsNamed)
                    .Concat(Added())
                    .Where(each => IsInForce(each.Code.Digits))
                    .GroupBy(each => NameOf(each.Code.Digits[..2] + "0000")),
            ];
        }
    }

    /// <summary>What a division is called.</summary>
    public Bilingual NameOf(string division) =>
        _known.Value.FirstOrDefault(each => each.Code.Digits == division)?.Name
        ?? rules.Activated.LastOrDefault(each => each.Policy.Division.Digits == division)?.Policy.Title
        ?? new Bilingual(division, division);

    // A division that no list names and whose document two persons put into force: its people are settled by it, so they must find it.
    private IEnumerable<Jurisdiction> Added() =>
        from code in rules.Activated.Select(each => each.Policy.Division).Distinct()
        where !_known.Value.Any(each => each.Code == code)
        from province in _known.Value
        where province.IsProvince && province.IsAbove(code)
        select new Jurisdiction(code, NameOf(code.Digits), province.Region, IsOfStudy: false);

    /// <summary>A place with its rules of a day, or nothing where there is none.</summary>
    /// <param name="division">The division.</param>
    /// <param name="day">The day.</param>
    /// <param name="income">The income per head that stands in where the place's document does not know it, or nothing.</param>
    public Place? Find(string division, DateOnly day, Money? income = null)
    {
        var activated = rules.ActivatedOn(division, day);
        var key = (division, day, activated?.Hash ?? string.Empty, income?.ToPlainString() ?? string.Empty);
        if (_places.TryGetValue(key, out var known))
        {
            return known;
        }

        lock (_gate)
        {
            if (
                !AreaCode.TryParse(division, out var code)
                || code == AreaCode.Nation
                || (activated is null && !_library.HasInForce(division, day))
            )
            {
                return null;
            }

            var assumed = new Dictionary<string, string>(StringComparer.Ordinal);
            if (income is { } said)
            {
                assumed["income"] = said.ToPlainString();
            }

            var shelf = new PlaceShelf(_library, day, assumed);
            var place = activated is null ? shelf.Of(division) : shelf.Of(activated);
            if (income is null)
            {
                _places[key] = place;
            }

            return place;
        }
    }

    /// <summary>The insurance that stands in where a place's own is not known.</summary>
    public Rulebook Common(DateOnly day) =>
        _common.GetOrAdd(
            day,
            each =>
            {
                lock (_gate)
                {
                    return new RulebookShelf(_library.Load(Path.Combine(options.Home, "data", "equity", "insurance.yaml")), []).On(each);
                }
            }
        );
}
