using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Office.Exports;

/// <summary>The two formats: numbers of persons stay what they are, no text becomes a formula, and a minus stays a minus.</summary>
public sealed class ExportWriterTests
{
    private static readonly ExportLayout Small = ExportLayoutReader.Read(
        YamlFile.Parse(
            """
            title: 清单
            columns:
              - { heading: 姓名, field: name }
              - { heading: 身份证号, field: person_id }
              - { heading: 金额, field: payment }
              - { heading: 金额文本, field: payment, as: text }
              - { heading: 序号, field: sequence }

            """,
            "small.yaml"
        )
    );

    [Fact]
    public void In_a_workbook_numbers_of_persons_and_days_are_texts_and_amounts_are_numbers()
    {
        using var stream = new MemoryStream();
        ExportWorkbook.Write(
            stream,
            ((string[])["checked", "unpaid", "townships", "make-up", "bank"]).SelectMany(name => Rows.Layout(name).Sheets([Rows.One]))
        );
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
        foreach (var part in book.WorkbookPart!.WorksheetParts)
        {
            var rows = part.Worksheet.Descendants<Row>().ToList();
            var headings = rows[0].Elements<Cell>().Select(cell => cell.InnerText).ToList();
            foreach (var (heading, cell) in headings.Zip(rows[1].Elements<Cell>()).Where(pair => pair.Second.InnerText.Length > 0))
            {
                var isNumber =
                    heading.EndsWith("费用")
                    || heading.Contains("金额")
                    || heading is "大额报销" or "大病报销"
                    || (heading == "序号" && headings[1] == "户名");
                (heading, cell.DataType?.Value).ShouldBe((heading, isNumber ? null : CellValues.InlineString));
            }
        }

        book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>())
            .Count(cell => cell.InnerText == Rows.Id && cell.DataType!.Value == CellValues.InlineString)
            .ShouldBe(5);
    }

    [Fact]
    public void Csv_is_utf8_with_its_mark_and_lines_that_spreadsheets_end_so() =>
        Bytes(Rows.One, CsvNumbers.Plain)
            .ShouldBe([
                0xEF,
                0xBB,
                0xBF,
                .. Encoding.UTF8.GetBytes("姓名,身份证号,金额,金额文本,序号\r\n甲,999999198001010011,459.43,459.43,1\r\n"),
            ]);

    [Theory]
    [InlineData(CsvNumbers.Plain, "999999198001010011")]
    [InlineData(CsvNumbers.Tab, "999999198001010011\t")]
    [InlineData(CsvNumbers.Wrapped, "\"=\"\"999999198001010011\"\"\"")]
    public void Numbers_of_persons_can_be_kept_from_rounding(CsvNumbers numbers, string written) =>
        Line(Rows.One, numbers).ShouldBe($"甲,{written},459.43,459.43,1");

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a=b", "a=b")]
    public void No_text_becomes_a_formula(string name, string written)
    {
        var row = Rows.One.With(each => each with { Name = name });
        Text(row, CsvNumbers.Plain).Split("\r\n")[1].ShouldStartWith($"{written},9999");
        Sheet(Small.Sheets([row]))[1][0].InnerText.ShouldBe(written.StartsWith('"') ? (name[0] == '\r' ? "'=1" : name) : written);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("12\",=1")]
    public void What_is_no_number_is_not_wrapped_as_one(string id) =>
        Line(Rows.One.With(row => row with { PersonId = id }), CsvNumbers.Wrapped).ShouldNotContain("\"=\"\"");

    [Fact]
    public void A_minus_stays_a_minus_as_a_number_and_as_a_text()
    {
        var row = Rows.One with { Payment = new Money(-100_05) };
        Line(row, CsvNumbers.Plain).ShouldEndWith(",-100.05,-100.05,1");
        var cells = Sheet(Small.Sheets([row]))[1];
        (cells[2].InnerText, cells[2].DataType).ShouldBe(("-100.05", null));
        (cells[3].InnerText, cells[3].DataType!.Value).ShouldBe(("-100.05", CellValues.InlineString));
    }

    private static string Line(ExportRow row, CsvNumbers numbers) => Text(row, numbers).Split("\r\n")[1];

    private static string Text(ExportRow row, CsvNumbers numbers) => Encoding.UTF8.GetString(Bytes(row, numbers));

    private static byte[] Bytes(ExportRow row, CsvNumbers numbers)
    {
        using var stream = new MemoryStream();
        ExportCsv.Write(stream, Small.Sheets([row])[0], numbers);
        return stream.ToArray();
    }

    private static List<List<Cell>> Sheet(IReadOnlyList<ExportSheet> sheets)
    {
        using var stream = new MemoryStream();
        ExportWorkbook.Write(stream, sheets);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }
}
