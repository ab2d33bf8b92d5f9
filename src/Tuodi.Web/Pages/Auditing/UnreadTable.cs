using Tuodi.Office.Exports;
using Tuodi.Office.Lists;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>Rows that were not read. What stood in the cell is left to the file: it may be a person's number.</summary>
internal static class UnreadTable
{
    public static ListedTable<RefusedRow> Of(PageCall call) =>
        new()
        {
            Name = "unread",
            Columns =
            [
                new("file", "audits.file", row => Path.GetFileName(row.Spot.File)),
                new("line", "audits.line", row => row.Spot.Line, ExportForm.Count),
                new("column", "audits.column", row => row.Heading),
                new("reason", "audits.reason", row => call.W[row.Reason]),
            ],
        };
}
