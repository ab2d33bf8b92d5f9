using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Writes real workbooks, with texts shared or in place, numbers, and days of any style.</summary>
internal sealed class Workbook(bool countsFrom1904 = false)
{
    /// <summary>The style of days in <see cref="Day"/>: year-month-day in Chinese.</summary>
    private const uint DayStyle = 1;

    private readonly List<(string Name, object?[][] Rows, bool IsHidden, string[] Merged)> _sheets = [];
    private readonly List<string> _shared = [];

    /// <summary>A number as the file holds it.</summary>
    public sealed record Number(string Written);

    /// <summary>A number shown as a day.</summary>
    public sealed record Day(string Serial);

    /// <summary>A text that stands in the cell itself.</summary>
    public sealed record Inline(string Text);

    /// <summary>A text with pronunciation beside it and in pieces of different fonts.</summary>
    public sealed record Rich(string First, string Second, string Pronounced);

    public Workbook Sheet(string name, params object?[][] rows) => Sheet(name, rows, false);

    public Workbook Sheet(string name, object?[][] rows, bool isHidden, params string[] merged)
    {
        _sheets.Add((name, rows, isHidden, merged));
        return this;
    }

    public string Save(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new WorkbookProperties { Date1904 = countsFrom1904 }, new Sheets());
        var sheets = book.Workbook.GetFirstChild<Sheets>()!;
        foreach (var (name, rows, isHidden, merged) in _sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, i) => RowOf(i + 1, cells))));
            if (merged.Length > 0)
            {
                part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
            }

            sheets.Append(
                new Sheet
                {
                    Name = name,
                    SheetId = (uint)sheets.ChildElements.Count + 1,
                    Id = book.GetIdOfPart(part),
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                }
            );
        }

        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 176, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" }),
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellFormats(new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = 176 })
        );
        var shared = book.AddNewPart<SharedStringTablePart>();
        shared.SharedStringTable = new SharedStringTable(
            _shared.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        );
        return path;
    }

    private Row RowOf(int line, object?[] cells)
    {
        var row = new Row { RowIndex = (uint)line };
        row.Append(
            cells
                .Select((cell, i) => (Cell: cell, Place: i))
                .Where(pair => pair.Cell is not null)
                .Select(pair => CellOf(pair.Cell!, Letter(pair.Place) + line))
        );
        return row;
    }

    private Cell CellOf(object value, string reference)
    {
        var cell = new Cell { CellReference = reference };
        switch (value)
        {
            case Number number:
                cell.CellValue = new CellValue(number.Written);
                break;
            case Day day:
                cell.CellValue = new CellValue(day.Serial);
                cell.StyleIndex = DayStyle;
                break;
            case Inline inline:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(inline.Text));
                break;
            case Rich rich:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(
                    new Run(new Text(rich.First)),
                    new Run(new Text(rich.Second)),
                    new PhoneticRun(new Text(rich.Pronounced)) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }
                );
                break;
            default:
                _shared.Add(value.ToString()!);
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue($"{_shared.Count - 1}");
                break;
        }

        return cell;
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : Letter((column / 26) - 1) + Letter(column % 26);
}
