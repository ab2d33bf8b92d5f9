using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Exports;

/// <summary>Writes lists as a workbook (XLSX), a sheet each.</summary>
public static class ExportWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, IEnumerable<ExportSheet> sheets)
    {
        using var book = new WorkbookWriter(stream);
        foreach (var sheet in sheets)
        {
            var into = book.Sheet(
                sheet.Name,
                [.. sheet.Columns.Select(column => (column.Heading, column.Width))],
                SheetLayout.Titled(sheet.Title)
            );
            foreach (var row in sheet.Rows)
            {
                into.Row();
                for (var i = 0; i < sheet.Columns.Count; i++)
                {
                    Write(into, row[i], sheet.Columns[i].Form);
                }
            }
        }

        book.Finish();
    }

    private static void Write(SheetWriter into, ExportCell cell, ExportForm form)
    {
        if (cell.Count is { } count)
        {
            into.Count(count);
        }
        else if (cell.Amount is not { } amount)
        {
            into.Text(cell.Text);
        }
        else if (form == ExportForm.Amount)
        {
            into.Amount(amount);
        }
        else
        {
            into.AmountAsText(amount);
        }
    }
}
