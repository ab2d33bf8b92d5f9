using System.Text;

namespace Tuodi.Server.Gateway.Files;

/// <summary>Makes rows of the pieces of a text, and stops as soon as a limit is passed, whatever a ZIP file says of its sizes.</summary>
internal sealed class RowCollector(int columns, TabFileLimits limits)
{
    private readonly List<string?[]> _rows = [];
    private readonly StringBuilder _line = new();
    private long _bytes;

    public IReadOnlyList<string?[]> Rows => _rows;

    public void Add(ReadOnlySpan<char> piece)
    {
        _bytes += Encoding.UTF8.GetByteCount(piece);
        if (_bytes > limits.TextBytes)
        {
            throw new GatewayRefusal($"解压后的内容超过{limits.TextBytes}字节");
        }

        while (piece.IndexOf('\n') is var end and >= 0)
        {
            Append(piece[..end]);
            EndLine();
            piece = piece[(end + 1)..];
        }

        Append(piece);
    }

    public void EndText() => EndLine();

    private void Append(ReadOnlySpan<char> part)
    {
        if (_line.Length + part.Length > limits.LineChars)
        {
            throw new GatewayRefusal($"第{_rows.Count + 1}行超过{limits.LineChars}个字符");
        }

        _line.Append(part);
    }

    private void EndLine()
    {
        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        if (line.Length == 0)
        {
            return;
        }

        var cells = line.Split('\t');
        if (cells.Length != columns)
        {
            throw new GatewayRefusal($"第{_rows.Count + 1}行有{cells.Length}列，应为{columns}列");
        }

        if (_rows.Count == limits.Rows)
        {
            throw new GatewayRefusal($"文件超过{limits.Rows}行");
        }

        _rows.Add(Array.ConvertAll(cells, cell => cell.Length == 0 || cell is "null" or "NULL" ? null : cell));
    }
}
