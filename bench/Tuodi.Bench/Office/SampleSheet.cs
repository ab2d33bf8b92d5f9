using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tuodi.Bench.Office;

/// <summary>A file of the sample as it is put together, line by line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Encoding">How a text is encoded; nothing for a workbook.</param>
internal sealed partial record SampleSheet(string Name, Encoding? Encoding)
{
    /// <summary>Longer digits are days or numbers of settlements.</summary>
    private const int AmountMax = 10;

    /// <summary>The lines; a cell that is a day of a workbook is its number.</summary>
    public List<object?[]> Lines { get; } = [];

    /// <summary>What stands before the first character, such as a byte order mark.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands after the last one.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether a workbook counts its days from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>Whether texts that are amounts become numbers of the workbook.</summary>
    private bool TakesNumbers { get; init; }

    /// <summary>Adds a line and tells its number.</summary>
    public int Add(params object?[] cells)
    {
        Lines.Add(TakesNumbers ? Array.ConvertAll(cells, Number) : cells);
        return Lines.Count;
    }

    /// <summary>The same list as a spreadsheet program would save it: what is written as an amount is a number.</summary>
    public SampleSheet AsWorkbook() =>
        this with
        {
            Name = Path.ChangeExtension(Name, ".xlsx"),
            Encoding = null,
            TakesNumbers = Encoding is not null,
        };

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

    private static object? Number(object? cell)
    {
        var isAmount = cell is string text && text.Length <= AmountMax && Plain().IsMatch(text);
        return isAmount ? (long)(decimal.Parse((string)cell!, CultureInfo.InvariantCulture) * 100) : cell;
    }

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,6})(\.\d{1,2})?$")]
    private static partial Regex Plain();

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") && !cell.StartsWith("=\"", StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
