using System.Globalization;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Wording;
using Tuodi.Office.Exports;
using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>Where a text stands in the study's scheme, field by field.</summary>
internal static class VerdictTable
{
    private const int Sure = 75;

    public static ListedTable<StoredVerdict> Of(PageCall call) =>
        new()
        {
            Name = "verdicts",
            Columns =
            [
                new("field", "law.field", verdict => LegislationWords.Spoken(verdict.Field)),
                new("value", "law.verdict", verdict => TextWords.Value(call.W, verdict.Value)),
                new("confidence", "law.confidence", verdict => Confidence(call.W, verdict), ExportForm.Digits),
                new("ground", "law.ground", verdict => verdict.Ground),
                .. call.User.May(AccessAct.PoliciesPropose)
                    ? (Column<StoredVerdict>[])
                        [
                            new(
                                "decide",
                                "law.decision",
                                verdict => new Link(LegislationAddress.Of(verdict.Id, verdict.Field), call.W["law.decide"])
                            ),
                        ]
                    : [],
            ],
        };

    private static State Confidence(Words words, StoredVerdict verdict) =>
        verdict.By is { } by ? new(words["law.decided-by", by], Tone.Good)
        : verdict.Confidence is { } percent
            ? new(string.Create(CultureInfo.InvariantCulture, $"{percent}%"), percent >= Sure ? Tone.Plain : Tone.Warning)
        : new(words[LegislationWords.Spoken("unknown")]);
}
