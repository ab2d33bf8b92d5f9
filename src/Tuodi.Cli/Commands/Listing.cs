using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Legislation.Importing;
using Tuodi.Office.Workbooks;

namespace Tuodi.Cli.Commands;

/// <summary>Rows under named columns, shown as lines, as JSON, or written as CSV or as a workbook.</summary>
internal sealed record Listing(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private const int CellWidth = 24;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Prints the rows, and writes them to files where any are given.</summary>
    public void Show(bool json, string? csv, string? xlsx)
    {
        Write(csv, xlsx);
        if (json)
        {
            Console.WriteLine(Json());
        }
        else if (csv is null && xlsx is null)
        {
            foreach (var row in Rows)
            {
                Console.WriteLine(string.Join("  ", row.Where(cell => !string.IsNullOrEmpty(cell))));
            }
        }
    }

    /// <summary>Writes the rows to files where any are given.</summary>
    public void Write(string? csv, string? xlsx)
    {
        if (csv is not null)
        {
            using var writer = new StreamWriter(csv, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            writer.NewLine = "\r\n";
            writer.WriteLine(string.Join(',', Columns));
            foreach (var row in Rows)
            {
                writer.WriteLine(string.Join(',', row.Select(cell => CsvTable.Quoted(Safe(cell ?? string.Empty)))));
            }
        }

        if (xlsx is not null)
        {
            using var stream = File.Create(xlsx);
            using var workbook = new WorkbookWriter(stream);
            var sheet = workbook.Sheet("tuodi", [.. Columns.Select(column => (column, CellWidth))]);
            foreach (var row in Rows)
            {
                sheet.Row();
                foreach (var cell in row)
                {
                    sheet.Text(cell);
                }
            }

            workbook.Finish();
        }
    }

    /// <summary>A spreadsheet takes what begins so for a formula.</summary>
    private static string Safe(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? $"'{cell}" : cell;

    private string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < Columns.Count; i++)
                {
                    json.WriteString(Columns[i], row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
