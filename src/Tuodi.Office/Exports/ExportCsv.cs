using System.Globalization;
using System.Text;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Exports;

/// <summary>Writes a list as CSV: UTF-8 with the mark in front by which spreadsheets know it, commas, lines ended by CR LF.</summary>
public static class ExportCsv
{
    /// <summary>Writes the list; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="sheet">The list.</param>
    /// <param name="numbers">How numbers of persons and accounts are written.</param>
    public static void Write(Stream stream, ExportSheet sheet, CsvNumbers numbers = CsvNumbers.Plain)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        if (sheet.Title is { } title)
        {
            writer.WriteLine(Quoted(Safe(title)));
            writer.WriteLine();
        }

        writer.WriteLine(string.Join(',', sheet.Columns.Select(column => Quoted(Safe(column.Heading)))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select((cell, i) => Quoted(Text(cell, sheet.Columns[i].Form, numbers)))));
        }
    }

    // An amount is a number, also one with a minus: it is no formula.
    private static string Text(ExportCell cell, ExportForm form, CsvNumbers numbers) =>
        cell.Count is { } count ? count.ToString(CultureInfo.InvariantCulture)
        : cell.Amount is { } amount ? amount.ToPlainString()
        : form == ExportForm.Digits && cell.Text is { Length: > 0 } digits && digits.All(char.IsAsciiLetterOrDigit) ? Kept(digits, numbers)
        : Safe(cell.Text ?? string.Empty);

    private static string Kept(string digits, CsvNumbers numbers) =>
        numbers switch
        {
            CsvNumbers.Tab => $"{digits}\t",
            CsvNumbers.Wrapped => $"=\"{digits}\"",
            _ => digits,
        };

    private static string Safe(string text) => FormulaText.StartsOne(text) ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
