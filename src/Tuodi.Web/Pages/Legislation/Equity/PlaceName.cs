using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>What a place that is compared is called: as the register of jurisdictions names it, otherwise by its document.</summary>
internal static class PlaceName
{
    public static Bilingual Of(PageCall call, Place place) => call.Of<PolicyDocuments>().NameOf(place.Division) ?? place.Name;
}
