using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The same visit in two places, or with two statuses.</summary>
/// <param name="First">In the first.</param>
/// <param name="Second">In the second.</param>
/// <param name="Name">What the first place is called.</param>
/// <param name="OtherName">What the second is called.</param>
/// <param name="Places">The places to choose from.</param>
public sealed record Compared(
    PortalOutcome First,
    PortalOutcome Second,
    Bilingual Name,
    Bilingual OtherName,
    IReadOnlyList<IGrouping<Bilingual, Jurisdiction>> Places
);
