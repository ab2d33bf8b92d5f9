using System.Buffers;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Storage.Register;

namespace Tuodi.Server.Register;

/// <summary>Writes a list of the register as CSV, UTF-8 with the mark by which spreadsheets know it.</summary>
public static class RegisterCsv
{
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",;\t\"\r\n");

    /// <summary>Writes headings and rows.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="shape">The list.</param>
    /// <param name="rows">The rows, as <see cref="RegisterExport.Rows"/> gives them.</param>
    /// <param name="language">The language of the headings.</param>
    /// <param name="written">Is told how many rows are written.</param>
    public static void Write(Stream stream, RegisterShape shape, IEnumerable<object?[]> rows, Language language, Action<long>? written)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        writer.Write(string.Join(',', shape.Written.Select(column => column.Heading(language))));
        writer.Write("\r\n");
        var count = 0L;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                writer.Write(i == 0 ? string.Empty : ",");
                Cell(writer, RegisterCellText.Of(shape.Written[i], row[i]));
            }

            writer.Write("\r\n");
            written?.Invoke(++count);
        }
    }

    private static void Cell(StreamWriter writer, string? text)
    {
        if (text is null)
        {
            return;
        }

        if (!text.AsSpan().ContainsAny(MustQuote))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
