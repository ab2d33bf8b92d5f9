using Tuodi.Coverage.Jurisdictions;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>The places that were searched for.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Provinces">The provinces to choose from.</param>
public sealed record PlaceList(TableView Found, IReadOnlyList<Jurisdiction> Provinces);
