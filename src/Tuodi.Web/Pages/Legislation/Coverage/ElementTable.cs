using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;
using CoverageWords = Tuodi.Coverage.Elements.Words;
using Words = Tuodi.Web.Framing.Words;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The elements of a jurisdiction, with the clauses behind them.</summary>
internal static class ElementTable
{
    public static ListedTable<ElementRow> Of(PageCall call, JurisdictionCoverage place) =>
        new()
        {
            Name = $"coverage-{place.Jurisdiction.Code.Digits}",
            Columns =
            [
                new("element", "law.element", row => row.Element.Element.Title),
                new("state", "law.state", row => Of(call.W, row.Clause?.Status ?? row.Element.Fact.Status)),
                new(
                    "division",
                    "law.document-of",
                    row => row.Clause is { } clause && clause.Division != place.Jurisdiction.Code.Digits ? clause.Division : null
                ),
                new("who", "law.who-when", row => row.Clause?.Who),
                new("says", "law.says", row => row.Clause?.Says ?? call.W["law.no-document-speaks"]),
                new("cite", "law.clause", row => row.Clause?.Cite?.In(call.Language)),
                new("grade", "law.grade", row => row.Clause?.Cite is { } cite ? GradeWords.Of(call.W, cite.Grade) : null),
                new("written", "law.written", row => row.Clause is { } clause ? new Verbatim(PolicyAddress.Short(clause.Spot)) : null),
            ],
        };

    /// <summary>How much of an element is known.</summary>
    public static State Of(Words words, ElementStatus status) =>
        new(
            words[CoverageWords.Of(status)],
            status switch
            {
                ElementStatus.Encoded => Tone.Good,
                ElementStatus.Partial => Tone.Warning,
                ElementStatus.Stale => Tone.Bad,
                _ => Tone.Plain,
            }
        );
}
