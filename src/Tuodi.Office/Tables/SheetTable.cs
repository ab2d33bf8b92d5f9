using System.Globalization;
using System.Text;
using System.Xml;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>The rows of a sheet, read from its XML as it is unpacked.</summary>
internal sealed class SheetTable : Table
{
    private readonly Spot _spot;
    private readonly XmlTokens _tokens;
    private readonly CellValues _values;
    private readonly StringBuilder _inline = new();
    private char[] _text = new char[4096];
    private int _end;
    private int _line;

    public SheetTable(Spot spot, Stream stream, CellValues values)
    {
        (_spot, _values) = (spot, values);
        _tokens = new XmlTokens(stream);
    }

    public override long BytesRead => _line;

    public override long BytesTotal => 0;

    public override bool Read()
    {
        try
        {
            while (_tokens.Next())
            {
                if (_tokens.Name is "row" && !_tokens.IsEnd)
                {
                    ReadRow();
                    if (Row.Count > 0)
                    {
                        return true;
                    }
                }
                else if (_tokens.Name is "sheetData" && (_tokens.IsEnd || _tokens.IsEmpty))
                {
                    return false;
                }
            }

            throw new XmlException("a sheet ends within its rows");
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw CellTexts.Damaged(_spot with { Line = _line }, error);
        }
    }

    public override void Dispose() => _tokens.Dispose();

    private void ReadRow()
    {
        _line++;
        var attributes = _tokens.Attributes;
        while (XmlTokens.TakeAttribute(ref attributes, out var name, out var value))
        {
            if (name is "r" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            {
                _line = line;
            }
        }

        if (_line > TableLimits.SheetRowsMax)
        {
            throw new XmlException($"a sheet has more than {TableLimits.SheetRowsMax:N0} rows");
        }

        _end = 0;
        Row.Start(_line, _text);
        var column = -1;
        while (!_tokens.IsEmpty || _tokens.Name is not "row")
        {
            if (!_tokens.Next())
            {
                throw new XmlException("a sheet ends within a row");
            }

            if (_tokens.Name is "row")
            {
                return;
            }

            if (_tokens.Name is "c" && !_tokens.IsEnd)
            {
                column = ReadCell(column + 1);
            }
        }
    }

    private int ReadCell(int column)
    {
        var (type, style) = (CellType.Number, 0);
        var attributes = _tokens.Attributes;
        while (XmlTokens.TakeAttribute(ref attributes, out var name, out var value))
        {
            switch (name)
            {
                case "r":
                    column = ColumnOf(value, column);
                    break;
                case "s":
                    _ = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
                case "t":
                    type = value switch
                    {
                        "s" => CellType.Shared,
                        "n" => CellType.Number,
                        _ => CellType.Text,
                    };
                    break;
            }
        }

        if (_tokens.IsEmpty)
        {
            return column;
        }

        while (_tokens.Next())
        {
            if (_tokens.IsEnd && _tokens.Name is "c")
            {
                return column;
            }

            if (_tokens.IsEnd && _tokens.Name is "v")
            {
                PutValue(column, type, style);
            }
            else if (!_tokens.IsEnd && !_tokens.IsEmpty && _tokens.Name is "is")
            {
                _inline.Clear();
                CellTexts.Append(_tokens, "is", _inline);
                Put(column, Invisible.Strip(_inline.ToString()));
            }
        }

        throw new XmlException("a sheet ends within a cell");
    }

    private void PutValue(int column, CellType type, int style)
    {
        var value = _tokens.IsTextPlain ? _tokens.Text : _tokens.ResolvedText();
        if (_values.Replacement(type, style, value) is { } replacement)
        {
            Put(column, replacement);
        }
        else
        {
            Put(column, value, type == CellType.Number);
        }
    }

    private void Put(int column, ReadOnlySpan<char> text, bool isNumber = false)
    {
        if (text.Length > TableLimits.CellCharactersMax)
        {
            throw TableFile.Refuse(
                new Spot(_spot.File, _line, column + 1),
                new(
                    $"单元格超过 {TableLimits.CellCharactersMax:N0} 个字符",
                    $"A cell has more than {TableLimits.CellCharactersMax:N0} characters"
                ),
                TableFile.CheckList
            );
        }

        Grow(text.Length);
        text.CopyTo(_text.AsSpan(_end));
        Row.Set(column, _end, text.Length, isNumber);
        _end += text.Length;
    }

    private void Grow(int room)
    {
        if (_text.Length - _end < room)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _end + room));
            Row.MoveTo(_text);
        }
    }

    /// <summary>The column of a reference such as AB12, from 0.</summary>
    private int ColumnOf(ReadOnlySpan<char> reference, int next)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
            if (column > TableLimits.ColumnsMax)
            {
                throw TableFile.Refuse(
                    new Spot(_spot.File, _line, 0),
                    new($"超过 {TableLimits.ColumnsMax:N0} 列", $"There are more than {TableLimits.ColumnsMax:N0} columns"),
                    TableFile.CheckList
                );
            }
        }

        return column == 0 ? next : column - 1;
    }
}
