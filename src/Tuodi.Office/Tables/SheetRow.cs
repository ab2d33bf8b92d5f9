using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>A row of a table with its cells as texts, for readers that know their columns themselves.</summary>
public sealed class SheetRow
{
    private readonly string[] _cells;
    private readonly bool[] _numbers;

    internal SheetRow(string file, int sheet, TableRow row, bool countsFrom1904)
    {
        (File, Sheet, Line, CountsFrom1904) = (file, sheet, row.Line, countsFrom1904);
        _cells = row.Copy();
        _numbers = [.. Enumerable.Range(0, row.Count).Select(row.IsNumber)];
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The sheet, from 0.</summary>
    public int Sheet { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>How many cells there are up to the last that is not empty.</summary>
    public int Count => _cells.Length;

    /// <summary>Whether days are counted from 1904 on.</summary>
    public bool CountsFrom1904 { get; }

    /// <summary>A cell as it stands; empty beyond the last.</summary>
    public string this[int column] => column < _cells.Length ? _cells[column] : string.Empty;

    /// <summary>A cell without blanks, a leading apostrophe, and what else spreadsheets put around a text.</summary>
    public string Text(int column) => Cells.CellText.Clean(this[column]).ToString();

    /// <summary>Whether the file holds the cell as a number, so that digits beyond the fifteenth may have been lost.</summary>
    public bool IsNumber(int column) => column < _numbers.Length && _numbers[column];

    /// <summary>The place of a cell.</summary>
    public Spot SpotOf(int column) => new(File, Line, column + 1);
}
