using System.Globalization;
using System.Text;
using System.Xml;
using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>The rows of a sheet, read from its XML as it is unpacked.</summary>
internal sealed class SheetTable : Table
{
    private readonly Spot _spot;
    private readonly Stream _stream;
    private readonly XmlReader _reader;
    private readonly CellValues _values;
    private readonly StringBuilder _inline = new();
    private char[] _text = new char[4096];
    private int _end;
    private int _line;

    public SheetTable(Spot spot, Stream stream, CellValues values)
    {
        (_spot, _stream, _values) = (spot, stream, values);
        _reader = XmlReader.Create(stream, SheetXml.Settings);
    }

    public override long BytesRead => _line;

    public override long BytesTotal => 0;

    public override bool Read()
    {
        try
        {
            while (_reader.Read())
            {
                if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == "row")
                {
                    ReadRow();
                    if (Row.Count > 0)
                    {
                        return true;
                    }
                }
                else if (_reader.NodeType == XmlNodeType.EndElement && _reader.LocalName == "sheetData")
                {
                    return false;
                }
            }

            return false;
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw SheetXml.Damaged(_spot with { Line = _line }, error);
        }
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private void ReadRow()
    {
        _line =
            _reader.GetAttribute("r") is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                ? line
                : _line + 1;
        _end = 0;
        Row.Start(_line, _text);
        if (_reader.IsEmptyElement)
        {
            return;
        }

        var depth = _reader.Depth;
        var column = -1;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == "c")
            {
                column = ReadCell(column + 1);
            }
        }
    }

    private int ReadCell(int column)
    {
        var (type, style) = (CellType.Number, 0);
        while (_reader.MoveToNextAttribute())
        {
            switch (_reader.LocalName)
            {
                case "r":
                    column = ColumnOf(_reader.Value, column);
                    break;
                case "s":
                    _ = int.TryParse(_reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
                case "t":
                    type = _reader.Value switch
                    {
                        "s" => CellType.Shared,
                        "n" => CellType.Number,
                        _ => CellType.Text,
                    };
                    break;
            }
        }

        _reader.MoveToElement();
        if (_reader.IsEmptyElement)
        {
            return column;
        }

        var depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (_reader.LocalName == "v")
            {
                ReadValue(column, type, style);
            }
            else if (_reader.LocalName == "is")
            {
                _inline.Clear();
                SheetXml.AppendText(_reader, _inline);
                Put(column, Invisible.Strip(_inline.ToString()));
            }
        }

        return column;
    }

    private void ReadValue(int column, CellType type, int style)
    {
        if (_reader.IsEmptyElement || !_reader.Read() || _reader.NodeType == XmlNodeType.EndElement)
        {
            return;
        }

        Grow(TableLimits.CellCharactersMax + 1);
        var start = _end;
        var length = 0;
        int read;
        while ((read = _reader.ReadValueChunk(_text, start + length, TableLimits.CellCharactersMax + 1 - length)) > 0)
        {
            length += read;
            if (length > TableLimits.CellCharactersMax)
            {
                throw TableFile.Refuse(
                    new Spot(_spot.File, _line, column + 1),
                    $"A cell has more than {TableLimits.CellCharactersMax:N0} characters",
                    "Check that this is the list, and save it again."
                );
            }
        }

        if (_values.Replacement(type, style, _text.AsSpan(start, length)) is { } replacement)
        {
            Put(column, replacement);
        }
        else
        {
            Row.Set(column, start, length, type == CellType.Number);
            _end += length;
        }
    }

    private void Put(int column, string text)
    {
        text = text[..Math.Min(text.Length, TableLimits.CellCharactersMax)];
        Grow(text.Length);
        text.CopyTo(_text.AsSpan(_end));
        Row.Set(column, _end, text.Length);
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
    private int ColumnOf(string reference, int next)
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
                    $"There are more than {TableLimits.ColumnsMax:N0} columns",
                    "Check that this is the list."
                );
            }
        }

        return column == 0 ? next : column - 1;
    }
}
