using Tuodi.Kernel;
using Tuodi.Policies.Evidence;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>What of a document wants looking at, row by row.</summary>
internal static class EvidenceTable
{
    public static ListedTable<EvidenceRow> Of(PageCall call) =>
        new()
        {
            Name = "evidence",
            Columns =
            [
                new(
                    "kind",
                    "policies.kind",
                    row => new State(call.W[$"policies.kind-{row.Kind}"], row.Kind == "unknown" ? Tone.Bad : Tone.Warning)
                ),
                new("name", "policies.item", row => new Verbatim(row.Name)),
                new("why", "policies.why", row => row.Says),
                new("where", "policies.written", row => row.Where is null ? null : new Verbatim(row.Where)),
            ],
        };

    public static IReadOnlyList<EvidenceRow> Rows(PageCall call, DocumentEvidence evidence) =>
        [
            .. evidence.Unknown.Select(each => new EvidenceRow(
                "unknown",
                each.Name,
                Prose.In(each.Why, call.Language),
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Inherited.Select(each => new EvidenceRow(
                "inherited",
                each.Name,
                Prose.In(each.Why, call.Language),
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Weak.Select(each => new EvidenceRow(
                "weak",
                each.Name,
                $"{GradeWords.Of(call.W, each.Cite.Grade)} · {each.Cite.In(call.Language)}",
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Stale.Select(each => new EvidenceRow(
                "stale",
                each.Name,
                each.Since is { } day ? call.W["policies.seen-last", day] : call.W["policies.seen-never"],
                null
            )),
        ];
}
