using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Tuodi.Kernel;

namespace Tuodi.Office.Workbooks;

/// <summary>A sheet's XML, put together as bytes.</summary>
internal sealed class SheetPart : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Room that any cell but a long text fits into.</summary>
    private const int CellMax = 256;

    /// <summary>Spreadsheets hold so many characters in a cell.</summary>
    private const int TextMax = 32_000;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;
    private bool _inRow;

    private readonly SheetLayout _layout;

    public SheetPart(Stream stream, IReadOnlyList<(string Heading, int Width)> columns, SheetLayout layout)
    {
        (_stream, _layout) = (stream, layout);
        Put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        Put(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">"u8
        );
        Put(
            Encoding.ASCII.GetBytes(
                $"<pane ySplit=\"{layout.FrozenRows}\" topLeftCell=\"A{layout.FrozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
            )
        );
        for (var i = 0; i < columns.Count; i++)
        {
            Put(Encoding.ASCII.GetBytes($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>"));
        }

        Put("</cols><sheetData>"u8);
        if (layout.Title is { } title)
        {
            StartRow();
            Text(title, CellStyle.Heading);
            StartRow();
        }

        StartRow();
        foreach (var (heading, _) in columns)
        {
            Text(heading, CellStyle.Heading);
        }
    }

    /// <summary>How many rows there are, with the headings.</summary>
    public int Rows { get; private set; }

    public void StartRow()
    {
        EndRow();
        Put("<row>"u8);
        _inRow = true;
        Rows++;
    }

    /// <param name="text">The text.</param>
    /// <param name="style">Its format.</param>
    /// <param name="isNumber">Whether it is a number that is to stand there as a text: its minus starts no formula.</param>
    public void Text(string? text, CellStyle style, bool isNumber = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            Put("<c/>"u8);
            return;
        }

        Put("<c s=\""u8);
        Number((int)style);
        Put(
            char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
                ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8
                : "\" t=\"inlineStr\"><is><t>"u8
        );

        // A cell that starts like a formula becomes one as soon as the sheet is saved as text and read again.
        if (!isNumber && FormulaText.StartsOne(text))
        {
            Put("'"u8);
        }

        Escaped(text.Length > TextMax ? text.AsSpan(0, TextMax) : text);
        Put("</t></is></c>"u8);
    }

    public void Day(DateOnly? day)
    {
        if (day is not { } said)
        {
            Put("<c/>"u8);
            return;
        }

        Put("<c s=\"2\" t=\"inlineStr\"><is><t>"u8);
        Room();
        said.TryFormat(_buffer.AsSpan(_used), out var written, "yyyy-MM-dd");
        _used += written;
        Put("</t></is></c>"u8);
    }

    public void Amount(Money? amount)
    {
        if (amount is not { } money)
        {
            Put("<c/>"u8);
            return;
        }

        Put("<c s=\"3\"><v>"u8);
        var fen = Math.Abs(money.Fen);
        if (money.Fen < 0)
        {
            Put("-"u8);
        }

        Number(fen / 100);
        Put("."u8);
        Number(fen % 100 / 10);
        Number(fen % 10);
        Put("</v></c>"u8);
    }

    public void Count(long? count)
    {
        if (count is not { } number)
        {
            Put("<c/>"u8);
            return;
        }

        Put("<c s=\"4\"><v>"u8);
        Number(number);
        Put("</v></c>"u8);
    }

    public void Dispose()
    {
        EndRow();
        Put("</sheetData>"u8);
        if (_layout.Merged.Count > 0)
        {
            Put("<mergeCells>"u8);
            foreach (var cells in _layout.Merged)
            {
                Put(Encoding.ASCII.GetBytes($"<mergeCell ref=\"{cells}\"/>"));
            }

            Put("</mergeCells>"u8);
        }

        Put("</worksheet>"u8);
        Flush();
        _stream.Dispose();
    }

    private void EndRow()
    {
        if (_inRow)
        {
            Put("</row>"u8);
        }

        _inRow = false;
    }

    private void Number(long number)
    {
        Room();
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(MustEscape);
            plain = plain < 0 ? text.Length : plain;
            Plain(text[..plain]);
            if (plain == text.Length)
            {
                return;
            }

            // What XML cannot hold, the control characters, is left out.
            Put(
                text[plain] switch
                {
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '&' => "&amp;"u8,
                    '\n' => "&#10;"u8,
                    '\t' => "&#9;"u8,
                    _ => ""u8,
                }
            );
            text = text[(plain + 1)..];
        }
    }

    private static readonly System.Buffers.SearchValues<char> MustEscape = System.Buffers.SearchValues.Create([
        '<',
        '>',
        '&',
        '\uFFFE',
        '\uFFFF',
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
    ]);

    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            Room();
            Utf8.FromUtf16(text, _buffer.AsSpan(_used), out var read, out var written);
            _used += written;
            text = text[read..];
            if (text.Length > 0)
            {
                Flush();
            }
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _used)
        {
            Flush();
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Room()
    {
        if (BufferSize - _used < CellMax)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
