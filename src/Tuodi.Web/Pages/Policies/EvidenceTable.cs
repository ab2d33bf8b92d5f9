using Tuodi.Kernel;
using Tuodi.Policies.Documents;
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
                new("name", "policies.item", row => row.Name),
                new("why", "policies.why", row => row.Says),
                new("where", "policies.written", row => row.Where is null ? null : new Verbatim(row.Where)),
            ],
        };

    public static IReadOnlyList<EvidenceRow> Rows(PageCall call, DocumentEvidence evidence) =>
        [
            .. evidence.Unknown.Select(each => new EvidenceRow(
                "unknown",
                Named(call, evidence, each),
                Prose.In(each.Why, call.Language),
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Inherited.Select(each => new EvidenceRow(
                "inherited",
                Named(call, evidence, each),
                Prose.In(each.Why, call.Language),
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Weak.Select(each => new EvidenceRow(
                "weak",
                $"`{each.Name}`",
                $"{GradeWords.Of(call.W, each.Cite.Grade)} · {each.Cite.In(call.Language)}",
                PolicyAddress.Short(each.Spot)
            )),
            .. evidence.Stale.Select(each => new EvidenceRow(
                "stale",
                call.W[each.Title],
                each.Since is { } day ? call.W["policies.seen-last", day] : call.W["policies.seen-never"],
                null
            )),
        ];

    // By what a case gives it under; a parameter is called as it is titled too.
    private static string Named(PageCall call, DocumentEvidence evidence, UnknownValue unknown) =>
        evidence.Policy.Parameters.GetValueOrDefault(unknown.Name.Split('(')[0]) is { } parameter
            ? $"{call.W[parameter.Title]} `{unknown.Name}`"
            : $"`{unknown.Name}`";
}
