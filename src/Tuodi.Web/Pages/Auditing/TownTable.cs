using Tuodi.Office.Exports;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What was found, by township.</summary>
internal static class TownTable
{
    public static ListedTable<TownRow> Of(PageCall call, OfficeMonthRow month) =>
        new()
        {
            Name = "towns",
            Columns =
            [
                new("town", "audits.town", row => Town(month, row.Name ?? call.W["audits.no-town"])),
                new("missed", "audits.missed", row => row.Missed, ExportForm.Count),
                new("owed", "audits.owed", row => row.Owed, ExportForm.Amount),
                new("overpaid", "audits.overpaid", row => row.Overpaid, ExportForm.Amount),
                new("open", "audits.open-persons", row => row.Open, ExportForm.Count),
            ],
        };

    private static Link Town(OfficeMonthRow month, string name) =>
        new(LocalAddress.With($"{AuditPages.Path(month.Id)}/persons", "town", name), name);
}
