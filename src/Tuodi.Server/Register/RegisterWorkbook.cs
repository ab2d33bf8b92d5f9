using Tuodi.Kernel;
using Tuodi.Office.Workbooks;
using Tuodi.Storage.Register;

namespace Tuodi.Server.Register;

/// <summary>Writes a list of the register as a workbook, every cell but amounts a text.</summary>
public static class RegisterWorkbook
{
    private const int Width = 18;

    /// <summary>Writes headings and rows; more rows than a sheet holds go on in another.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="shape">The list.</param>
    /// <param name="rows">The rows, as <see cref="RegisterExport.Rows"/> gives them.</param>
    /// <param name="language">The language of the headings.</param>
    /// <param name="written">Is told how many rows are written.</param>
    public static void Write(Stream stream, RegisterShape shape, IEnumerable<object?[]> rows, Language language, Action<long>? written)
    {
        using var book = new WorkbookWriter(stream);
        var sheet = book.Sheet(shape.Name, [.. shape.Written.Select(column => (column.Heading(language), Width))]);
        foreach (var row in rows)
        {
            sheet.Row();
            for (var i = 0; i < row.Length; i++)
            {
                if (shape.Written[i].Kind == RegisterValueKind.Yuan)
                {
                    sheet.Amount(row[i] is long fen ? new Money(fen) : null);
                }
                else
                {
                    sheet.Text(RegisterCellText.Of(shape.Written[i], row[i]));
                }
            }

            written?.Invoke(sheet.Rows);
        }

        book.Finish();
    }
}
