using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Enrolment.Sheets;
using Tuodi.Office.Exports;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>The claims of the tax bureau held against the ledger, masked; of a doubtful one what does not match.</summary>
internal static class ClaimTable
{
    /// <summary>What the address asks for where only doubtful claims are shown.</summary>
    public const string Doubtful = "doubtful";

    public static ListedTable<ClaimCheck> Of(PageCall call) =>
        new()
        {
            Name = "claims",
            Columns =
            [
                new("name", "audits.name", row => (row.Claim.Name ?? row.Entry?.Name) is { Length: > 0 } name ? Masked.Name(name) : null),
                new("number", "audits.person", row => Masked.Number(row.Claim.PersonId)),
                new("town", "audits.town", row => row.Entry?.Town ?? row.Claim.Town),
                new("identity", "enrol.claimed-as", row => string.Join(call.W["frame.comma"], row.Claim.Words)),
                new("subsidy", "enrol.claimed", row => row.Claim.Subsidy, ExportForm.Amount),
                new("class", "enrol.class", row => row.Class ?? call.W[EnrolmentWords.NoClass]),
                new("state", "enrol.state", row => new State(call.W[EnrolmentWords.Of(row)], row.IsNormal ? Tone.Good : Tone.Warning)),
                new("why", "audits.why", row => Why(call, row)),
            ],
        };

    private static string Why(PageCall call, ClaimCheck row) =>
        string.Join(
            " ",
            row.Matches.Where(each => each.Judgement.Answer != Answer.Yes)
                .Select(each => $"{call.W[EnrolmentWords.About(each.About)]}{call.W["frame.colon"]}{call.W[each.Judgement.Text]}")
        );
}
