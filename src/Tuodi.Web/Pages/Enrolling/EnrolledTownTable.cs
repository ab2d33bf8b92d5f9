using Tuodi.Office.Exports;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>The ledger by township.</summary>
internal static class EnrolledTownTable
{
    public static ListedTable<EnrolledTown> Of(PageCall call, OfficeMonthRow month) =>
        new()
        {
            Name = "towns",
            Columns =
            [
                new(
                    "town",
                    "audits.town",
                    row =>
                        row.Name is { } name
                            ? new Link(LocalAddress.With($"{EnrolmentPages.Path(month.Id)}/ledger", "town", name), name)
                            : call.W["audits.no-town"]
                ),
                new("people", "audits.persons", row => row.People.Count, ExportForm.Count),
                new("eligible", "enrol.eligible", row => row.Eligible, ExportForm.Count),
                new("obtained", "enrol.obtained", row => row.Obtained, ExportForm.Count),
                new("missed", "enrol.missed", row => row.Missed, ExportForm.Count),
                new("to-check", "enrol.to-check", row => row.ToCheck, ExportForm.Count),
            ],
        };
}
