using System.Text;
using Tuodi.Kernel;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Importing;

/// <summary>A table of text with a row of headings, as CSV (RFC 4180): commas, quotes doubled within quotes.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Headings = headings;
        Rows = rows;
        _columns = headings
            .Select((heading, i) => (heading, i))
            .DistinctBy(each => each.heading)
            .ToDictionary(each => each.heading, each => each.i, StringComparer.Ordinal);
    }

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The rows below them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Reads a file in UTF-8 or GB18030.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="needed">Headings that it must have.</param>
    /// <exception cref="ProblemException">It is not there, is no text, or lacks a heading.</exception>
    public static CsvTable Read(string path, params IReadOnlyList<string> needed)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw Refuse(name, new Bilingual("没有这个文件", "There is no such file"), new Bilingual("请检查路径。", "Check the path."));
        }

        var text =
            TextEncoding.Decode(File.ReadAllBytes(path))
            ?? throw Refuse(
                name,
                new Bilingual("文件不是文本", "The file is no text"),
                new Bilingual("请另存为 UTF-8 的 CSV。", "Save it as CSV in UTF-8.")
            );
        var rows = Parse(text);
        var table = new CsvTable(rows.Count == 0 ? [] : rows[0], rows.Count == 0 ? [] : rows[1..]);
        var missing = needed.Where(heading => !table._columns.ContainsKey(heading)).ToList();
        return missing.Count == 0
            ? table
            : throw Refuse(
                name,
                new Bilingual($"缺少列 {string.Join("、", missing)}", $"The heading {string.Join(", ", missing)} is missing"),
                new Bilingual("请各写一列。", "Write one column for each.")
            );
    }

    /// <summary>A cell of a row; empty where there is no such heading.</summary>
    public string Cell(IReadOnlyList<string> row, string heading) =>
        _columns.TryGetValue(heading, out var column) && column < row.Count ? row[column].Trim() : string.Empty;

    /// <summary>A cell as it must be written to be read again.</summary>
    public static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<IReadOnlyList<string>> Parse(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                isQuoted = c != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                i += c == '"' && isQuoted ? 1 : 0;
                _ = isQuoted ? cell.Append(c) : cell;
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    EndRow(rows, ref row);
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        row.Add(cell.ToString());
        EndRow(rows, ref row);
        return rows;
    }

    private static void EndRow(List<IReadOnlyList<string>> rows, ref List<string> row)
    {
        if (row.Exists(cell => cell.Length > 0))
        {
            rows.Add(row);
        }

        row = [];
    }

    private static ProblemException Refuse(string name, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(name, 0, 0), wrong, remedy));
}
