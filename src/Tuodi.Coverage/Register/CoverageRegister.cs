using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Coverage.Register;

/// <summary>The register of what is known of whose rules (覆盖登记簿): each jurisdiction and element encoded, partial, stale or unknown, with the clause behind it.</summary>
/// <remarks>
/// A jurisdiction's own document in force comes first. What it does not say may be known of places below it (partial), or of documents that are
/// over (stale). A jurisdiction without any document is unknown throughout: no gap is hidden.
/// </remarks>
public sealed class CoverageRegister
{
    private readonly PolicyLibrary _library;
    private readonly DateOnly _at;
    private readonly Language _language;
    private readonly Dictionary<string, DocumentView> _views = new(StringComparer.Ordinal);

    private CoverageRegister(PolicyLibrary library, DateOnly at, Language language)
    {
        _library = library;
        _at = at;
        _language = language;
    }

    /// <summary>The register of some jurisdictions.</summary>
    /// <param name="library">The documents.</param>
    /// <param name="jurisdictions">The jurisdictions, in the order in which they are told.</param>
    /// <param name="at">The day on which documents are in force or over.</param>
    /// <param name="language">The language of clauses.</param>
    public static IReadOnlyList<JurisdictionCoverage> Of(
        PolicyLibrary library,
        IEnumerable<Jurisdiction> jurisdictions,
        DateOnly at,
        Language language
    )
    {
        var register = new CoverageRegister(library, at, language);
        return [.. jurisdictions.Select(register.One)];
    }

    private JurisdictionCoverage One(Jurisdiction jurisdiction)
    {
        var places = _library.Divisions().Where(code => AreaCode.TryParse(code, out var area) && jurisdiction.IsAbove(area)).ToList();
        var own = Views(jurisdiction.Code.Digits);
        var below = places.ConvertAll(Views);
        return new JurisdictionCoverage(
            jurisdiction,
            own.InForce?.Policy,
            [.. own.Past.Select(view => view.Policy)],
            places,
            [.. ElementList.All.Select(element => new ElementCoverage(element, Fact(element, own, below)))]
        );
    }

    private ElementFact Fact(
        Element element,
        (DocumentView? InForce, IReadOnlyList<DocumentView> Past) own,
        IReadOnlyList<(DocumentView? InForce, IReadOnlyList<DocumentView> Past)> below
    )
    {
        var said = own.InForce is { } document ? element.Of(document, _at) : ElementFact.Nothing;
        if (said.IsKnown)
        {
            return said;
        }

        // What a city tells is known of a part of its province.
        var cities = below
            .Select(place => place.InForce is { } view ? element.Of(view, _at) : ElementFact.Nothing)
            .Where(fact => fact.IsKnown)
            .ToList();
        if (cities.Count > 0)
        {
            var status = cities.TrueForAll(fact => fact.Status == ElementStatus.Stale) ? ElementStatus.Stale : ElementStatus.Partial;
            return new ElementFact(status, [.. cities.SelectMany(fact => fact.Clauses)]);
        }

        var past = own
            .Past.Concat(below.SelectMany(place => place.Past))
            .Select(view => element.Of(view, _at))
            .FirstOrDefault(fact => fact.IsKnown);
        return past is null ? said : past with { Status = ElementStatus.Stale };
    }

    private (DocumentView? InForce, IReadOnlyList<DocumentView> Past) Views(string division)
    {
        var policies = _library.FilesOf(division).Select(_library.Load).OrderByDescending(policy => policy.Effective.From).ToList();
        var inForce = policies.Find(policy => policy.Status == DocumentStatus.InForce && policy.Effective.Contains(_at));
        return (
            inForce is null ? null : View(inForce),
            [.. policies.Where(policy => policy != inForce && policy.Effective.From <= _at).Select(View)]
        );
    }

    private DocumentView View(Policy policy)
    {
        if (!_views.TryGetValue(policy.Files[^1], out var view))
        {
            view = new DocumentView(policy, _language);
            _views.Add(policy.Files[^1], view);
        }

        return view;
    }
}
