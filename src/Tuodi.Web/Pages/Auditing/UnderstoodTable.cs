using Tuodi.Office.Exports;
using Tuodi.Office.Lists;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The lists of a month as they were understood.</summary>
internal static class UnderstoodTable
{
    public static ListedTable<(int Number, OfficeList List)> Of(PageCall call) =>
        new()
        {
            Name = "files",
            Columns =
            [
                new("file", "audits.file", row => Path.GetFileName(row.List.File)),
                new("sheet", "audits.sheet", row => row.List.Sheet),
                new("kind", "audits.kind", row => call.W[Office.Reports.Words.Of(row.List.Kind)]),
                new("encoding", "audits.encoding", row => row.List.Encoding),
                new("month", "audits.month", row => row.List.Month),
                new("read", "audits.read", row => row.List.RowsRead, ExportForm.Count),
                new("refused", "audits.refused", row => row.List.RowsRefused, ExportForm.Count),
                new("left-out", "audits.left-out", row => row.List.RowsLeftOut, ExportForm.Count),
            ],
        };
}
