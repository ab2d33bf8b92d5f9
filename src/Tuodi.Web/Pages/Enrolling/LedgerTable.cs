using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Enrolment.Sheets;
using Tuodi.Office.Exports;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>The persons of the ledger, masked, each answer with its reason.</summary>
internal static class LedgerTable
{
    public static ListedTable<EnrolmentResult> Of(PageCall call) =>
        new()
        {
            Name = "ledger",
            Columns =
            [
                new("name", "audits.name", row => row.Entry.Name is { Length: > 0 } name ? Masked.Name(name) : null),
                new("number", "audits.person", row => Masked.Number(row.Entry.PersonId)),
                new("town", "audits.town", row => row.Entry.Town),
                new(
                    "identity",
                    "audits.identity",
                    row => string.Join(call.W["frame.comma"], row.Entry.Identities.Select(each => each.Name))
                ),
                new("change", "enrol.change", row => EnrolmentWords.Of(row.Entry.Last, call.Language)),
                new("class", "enrol.class", row => row.Class ?? call.W[EnrolmentWords.NoClass]),
                new("enrolled", "enrol.enrolled", row => State(call, row.Enrolled)),
                new("eligible", "enrol.eligible", row => State(call, row.Eligible)),
                new("obtained", "enrol.obtained", row => State(call, row.Obtained)),
                new("claimed", "enrol.claimed", row => row.Claim?.Subsidy, ExportForm.Amount),
                new("why", "audits.why", row => Why(row).Text),
            ],
        };

    /// <summary>An answer as a state.</summary>
    public static State State(PageCall call, Judgement judgement) =>
        new(
            call.W[EnrolmentWords.Of(judgement.Answer)],
            judgement.Answer switch
            {
                Answer.Yes => Tone.Good,
                Answer.No => Tone.Plain,
                _ => Tone.Warning,
            }
        );

    // The first answer that is open or no tells why the later ones are what they are.
    private static Judgement Why(EnrolmentResult row) =>
        row.Eligible.Answer != Answer.Yes ? row.Eligible
        : row.Obtained.Answer != Answer.Yes ? row.Obtained
        : row.ClassFound;
}
