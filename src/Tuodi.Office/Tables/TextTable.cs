using System.Buffers;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>Splits a text into rows and cells: quotes, line breaks within quotes, any line ending, any number of trailing separators.</summary>
/// <remarks>
/// An own splitter and no library: cells stay where they were decoded, so a row costs no memory, and a row of 16,384 separators costs no more than
/// its characters. Libraries at hand make a string of each cell, thirty-two million of them for a large list.
/// </remarks>
internal sealed class TextTable(string path, CharacterSource source, char separator) : Table
{
    private readonly SearchValues<char> _stops = SearchValues.Create([separator, '\r', '\n']);
    private readonly List<int> _escaped = [];
    private char[] _buffer = new char[(int)Math.Clamp(source.Length, 4096, 256 * 1024)];
    private int _at;
    private int _end;
    private int _line;
    private bool _ended;

    public override long BytesRead => source.Position;

    public override long BytesTotal => source.Length;

    public override long Undecoded => source.Undecoded;

    public override bool Read()
    {
        while (true)
        {
            if (_at == _end && _ended)
            {
                return false;
            }

            if (!TakeRow())
            {
                Refill();
                continue;
            }

            _line++;
            if (Row.Count > 0)
            {
                return true;
            }
        }
    }

    public override void Dispose() => source.Dispose();

    /// <summary>Takes a row from the buffer; false when the buffer ends before the row does, and nothing is taken.</summary>
    private bool TakeRow()
    {
        Row.Start(_line + 1, _buffer);
        _escaped.Clear();
        var at = _at;
        for (var column = 0; ; column++)
        {
            if (column == TableLimits.ColumnsMax && at < _end && _buffer[at] is not ('\r' or '\n'))
            {
                throw Refuse(
                    column,
                    new($"超过 {TableLimits.ColumnsMax:N0} 列", $"There are more than {TableLimits.ColumnsMax:N0} columns")
                );
            }

            if (!TakeCell(column, ref at))
            {
                return false;
            }

            if (at == _end)
            {
                if (!_ended)
                {
                    return false;
                }

                break;
            }

            var stop = _buffer[at++];
            if (stop != separator)
            {
                if (stop == '\r' && at == _end && !_ended)
                {
                    return false;
                }

                at += stop == '\r' && at < _end && _buffer[at] == '\n' ? 1 : 0;
                break;
            }
        }

        _at = at;
        _escaped.ForEach(Row.Unescape);
        return true;
    }

    private bool TakeCell(int column, ref int at)
    {
        var rest = _buffer.AsSpan(at, _end - at);
        var isQuoted = rest.Length > 0 && rest[0] == '"';
        var (length, isEscaped) = isQuoted ? Quoted(rest, column) : (0, false);
        if (length < 0)
        {
            return false;
        }

        var stop = rest[length..].IndexOfAny(_stops);
        if (stop < 0 && !_ended)
        {
            return rest.Length <= TableLimits.CellCharactersMax ? false : throw TooLong(column);
        }

        stop = stop < 0 ? rest.Length : length + stop;
        if (stop > TableLimits.CellCharactersMax)
        {
            throw TooLong(column);
        }

        if (isQuoted && rest[length..stop].IsWhiteSpace())
        {
            Row.Set(column, at + 1, length - 2);
            if (isEscaped)
            {
                _escaped.Add(column);
            }
        }
        else
        {
            Row.Set(column, at, stop);
        }

        at += stop;
        return true;
    }

    /// <summary>How long the cell is with both its quotes; less than nothing when its end has not been read yet.</summary>
    private (int Length, bool IsEscaped) Quoted(ReadOnlySpan<char> rest, int column)
    {
        var (at, isEscaped) = (1, false);
        while (true)
        {
            var quote = rest[at..].IndexOf('"');
            if ((quote < 0 ? rest.Length : at + quote) > TableLimits.CellCharactersMax)
            {
                throw Unclosed(column);
            }

            if (quote < 0 || (at + quote + 1 == rest.Length && !_ended))
            {
                return _ended ? throw Unclosed(column) : (-1, false); // the character behind the quote decides what it means
            }

            at += quote + 1;
            if (at == rest.Length || rest[at] != '"')
            {
                return (at, isEscaped);
            }

            isEscaped = true;
            at++;
        }
    }

    private ProblemException Unclosed(int column) =>
        Refuse(
            column,
            new("此处以引号（\"）开始的单元格没有结束", "A quotation mark (\") opens a cell here and is not closed"),
            new("请补上或去掉引号，或另存为 .xlsx。", "Close it, or take it away, or save the list as .xlsx.")
        );

    private ProblemException TooLong(int column) =>
        Refuse(
            column,
            new(
                $"单元格超过 {TableLimits.CellCharactersMax:N0} 个字符",
                $"A cell has more than {TableLimits.CellCharactersMax:N0} characters"
            )
        );

    private ProblemException Refuse(int column, Bilingual wrong, Bilingual? remedy = null) =>
        TableFile.Refuse(new Spot(path, _line + 1, column + 1), wrong, remedy ?? TableFile.CheckList);

    private void Refill()
    {
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        if (_buffer.Length - _end < _buffer.Length / 2)
        {
            if (_buffer.Length >= TableLimits.RowCharactersMax)
            {
                throw Refuse(
                    0,
                    new(
                        $"一行超过 {TableLimits.RowCharactersMax / 2:N0} 个字符",
                        $"A row has more than {TableLimits.RowCharactersMax / 2:N0} characters"
                    )
                );
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = source.Read(_buffer.AsSpan(_end));
        _ended = read == 0;
        _end += read;
    }
}
