using Tuodi.Office.Auditing;
using Tuodi.Office.Exports;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The persons of whom something is not right, masked.</summary>
internal static class FoundTable
{
    /// <summary>What may be wrong.</summary>
    public static IReadOnlyList<Verdict> Verdicts { get; } = [Verdict.Owed, Verdict.Overpaid, Verdict.CannotSay];

    public static ListedTable<FoundPerson> Of(PageCall call, OfficeMonthRow month) =>
        new()
        {
            Name = "persons",
            Columns =
            [
                new("name", "audits.name", row => new Link(AuditPages.PathOf(month.Id, row.Number), Name(call, row))),
                new("number", "audits.person", row => Masked.Number(row.Person.PersonId)),
                new("town", "audits.town", row => TownRow.NameOf(call, row)),
                new("identity", "audits.identity", row => row.Identity),
                new("owed", "audits.owed", row => row.Owed, ExportForm.Amount),
                new("overpaid", "audits.overpaid", row => row.Overpaid, ExportForm.Amount),
                new("open", "audits.open", row => row.Open, ExportForm.Count),
                new("why", "audits.why", row => call.W[Office.Reports.Words.Of(row.Person.Findings[0].Reasons[0].Kind)]),
            ],
        };

    /// <summary>A person's name, masked; the number in the audit where the lists name nobody.</summary>
    public static string Name(PageCall call, FoundPerson person) =>
        person.Person.Name is { Length: > 0 } name ? Masked.Name(name) : call.W["audits.nameless", person.Number];
}
