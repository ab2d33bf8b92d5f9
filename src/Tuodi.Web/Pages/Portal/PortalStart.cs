using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The portal's first page.</summary>
/// <param name="Places">The places, by province.</param>
public sealed record PortalStart(IReadOnlyList<IGrouping<Bilingual, Jurisdiction>> Places);
