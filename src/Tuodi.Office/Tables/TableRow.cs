namespace Tuodi.Office.Tables;

/// <summary>A row of cells as text. One object serves all rows of a table: its cells are gone when the next row is read.</summary>
internal sealed class TableRow
{
    private char[] _text = [];
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private bool[] _numbers = new bool[64];

    /// <summary>The line of the sheet, from 1, as a spreadsheet numbers it.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells there are up to the last that is not empty.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a cell; empty beyond the last.</summary>
    public ReadOnlySpan<char> this[int column] => column < Count ? _text.AsSpan(_starts[column], _lengths[column]) : default;

    /// <summary>Whether the file holds the cell as a number: then digits beyond the fifteenth may have been lost.</summary>
    public bool IsNumber(int column) => column < Count && _numbers[column];

    /// <summary>The cells as strings of their own.</summary>
    public string[] Copy()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = this[i].ToString();
        }

        return cells;
    }

    internal void Start(int line, char[] text)
    {
        Line = line;
        Count = 0;
        _text = text;
    }

    /// <summary>The text moved to another array, at the same places.</summary>
    internal void MoveTo(char[] text) => _text = text;

    /// <summary>Sets the next cells up to this one; those in between are empty, and an empty one is not stored until one follows.</summary>
    internal void Set(int column, int start, int length, bool isNumber = false)
    {
        if (length == 0)
        {
            return;
        }

        if (column >= _starts.Length)
        {
            var size = Math.Max(column + 1, _starts.Length * 2);
            Array.Resize(ref _starts, size);
            Array.Resize(ref _lengths, size);
            Array.Resize(ref _numbers, size);
        }

        for (var gap = Count; gap < column; gap++)
        {
            (_starts[gap], _lengths[gap], _numbers[gap]) = (0, 0, false);
        }

        (_starts[column], _lengths[column], _numbers[column]) = (start, length, isNumber);
        Count = Math.Max(Count, column + 1);
    }

    /// <summary>Makes of two quotes one, in place.</summary>
    internal void Unescape(int column)
    {
        var cell = _text.AsSpan(_starts[column], _lengths[column]);
        var to = 0;
        for (var from = 0; from < cell.Length; from++)
        {
            cell[to++] = cell[from];
            from += cell[from] == '"' && from + 1 < cell.Length && cell[from + 1] == '"' ? 1 : 0;
        }

        _lengths[column] = to;
    }
}
