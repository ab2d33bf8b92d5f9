using Tuodi.Storage.Auditing;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Trail;

/// <summary>The columns of what the verification found.</summary>
internal static class FindingRows
{
    public static ListedTable<AuditFinding> Of(PageCall call) =>
        new()
        {
            Name = "audit-findings",
            Columns =
            [
                new("place", "trail.place", finding => finding.Place.ToString()),
                new("kind", "trail.kind", finding => new State(call.W[$"trail.kind-{finding.Kind}"], Tone.Bad)),
                new("says", "trail.found", finding => finding.Says),
            ],
        };
}
