using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;
using CoverageWords = Tuodi.Coverage.Elements.Words;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The jurisdictions and how many of their elements stand how.</summary>
internal static class CoverageTable
{
    public static ListedTable<JurisdictionCoverage> Of(PageCall call) =>
        new()
        {
            Name = "coverage",
            Columns =
            [
                new("division", "law.division", each => each.Jurisdiction.Code.Digits, ExportForm.Digits),
                new(
                    "place",
                    "law.place",
                    each => new Link(LegislationAddress.CoverageOf(each.Jurisdiction.Code.Digits), call.W[each.Jurisdiction.Name])
                ),
                new("region", "law.region", each => CoverageWords.Of(each.Jurisdiction.Region)),
                new("encoded", "law.encoded-count", each => each.Count(ElementStatus.Encoded), ExportForm.Count),
                new("partial", "law.partial-count", each => each.Count(ElementStatus.Partial), ExportForm.Count),
                new("stale", "law.stale-count", each => each.Count(ElementStatus.Stale), ExportForm.Count),
                new("unknown", "law.unknown-count", each => each.Count(ElementStatus.Unknown), ExportForm.Count),
                new("document", "law.in-force", each => Document(call, each)),
            ],
        };

    private static object Document(PageCall call, JurisdictionCoverage each) =>
        each.InForce is { } policy ? new Link(PolicyAddress.Of(policy), PolicyAddress.Name(policy))
        : each.Past.Count > 0 ? call.W["law.only-past"]
        : call.W["law.no-document"];
}
