using System.Text;

namespace Tuodi.Bench.Office;

/// <summary>A file of the sample as it is put together, line by line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Encoding">How a text is encoded; nothing for a workbook.</param>
internal sealed record SampleSheet(string Name, Encoding? Encoding)
{
    /// <summary>The lines; a cell that is a day of a workbook is its number.</summary>
    public List<object?[]> Lines { get; } = [];

    /// <summary>What stands before the first character, such as a byte order mark.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands after the last one.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether a workbook counts its days from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>Adds a line and tells its number.</summary>
    public int Add(params object?[] cells)
    {
        Lines.Add(cells);
        return Lines.Count;
    }

    /// <summary>Writes the file into a folder.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (Encoding is null)
        {
            SampleWorkbook.Write(path, Lines, From1904);
            return;
        }

        using var stream = File.Create(path);
        using var writer = new StreamWriter(stream, Encoding);
        writer.Write(Before);
        foreach (var line in Lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                writer.Write(i == 0 ? "" : ",");
                writer.Write(Quoted((string?)line[i] ?? ""));
            }

            writer.Write("\r\n");
        }

        writer.Write(After);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") && !cell.StartsWith("=\"", StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
