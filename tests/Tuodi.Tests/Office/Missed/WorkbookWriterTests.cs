using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tuodi.Kernel;
using Tuodi.Office.Workbooks;

namespace Tuodi.Tests.Office.Missed;

/// <summary>Workbooks written row by row.</summary>
public sealed class WorkbookWriterTests
{
    [Theory]
    [InlineData("a<b>&\"c\"", "a<b>&\"c\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2", "'-2")]
    [InlineData("@x", "'@x")]
    [InlineData(" both ends ", " both ends ")]
    [InlineData("a\u0001b\uFFFEc", "abc")]
    [InlineData("一\ud83d\ude00", "一\ud83d\ude00")]
    public void A_text_stays_a_text(string text, string read) => Cells(sheet => sheet.Row().Text(text))[0].InnerText.ShouldBe(read);

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-5, "-0.05")]
    [InlineData(123_456_789_01, "123456789.01")]
    [InlineData(-100_10, "-100.10")]
    public void An_amount_is_a_number_with_two_decimals(long fen, string read) =>
        Cells(sheet => sheet.Row().Amount(new Money(fen)))[0].InnerText.ShouldBe(read);

    [Fact]
    public void What_is_not_known_is_blank_and_never_zero() =>
        Cells(sheet => sheet.Row().Amount(null).Day(null).Text(null).Count(null)).Select(cell => cell.InnerText).ShouldBe(["", "", "", ""]);

    [Fact]
    public void A_long_text_is_cut_to_what_a_cell_holds() =>
        Cells(sheet => sheet.Row().Text(new string('长', 70_000)))[0].InnerText.Length.ShouldBe(32_000);

    [Fact]
    public void What_does_not_fit_into_a_sheet_goes_on_in_another()
    {
        using var stream = new MemoryStream();
        using (var book = new WorkbookWriter(stream))
        {
            var sheet = book.Sheet("应补", [("序号", 8)]);
            for (var i = 1; i <= 1_048_577; i++)
            {
                sheet.Row().Count(i);
            }

            sheet.Rows.ShouldBe(1_048_577);
            book.Finish();
        }

        using var read = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheets = read.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value).ShouldBe(["应补", "应补 2"]);
        var rest = ((WorksheetPart)read.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet.Descendants<Row>().ToList();
        rest.Select(row => row.InnerText).ShouldBe(["序号", "1048576", "1048577"]);
    }

    private static List<Cell> Cells(Action<SheetWriter> write)
    {
        using var stream = new MemoryStream();
        using (var book = new WorkbookWriter(stream))
        {
            write(book.Sheet("a[b]", [("heading", 10)]));
            book.Finish();
        }

        using var read = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. read.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>()];
    }
}
