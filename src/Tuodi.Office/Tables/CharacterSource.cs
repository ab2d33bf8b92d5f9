using System.Text;

namespace Tuodi.Office.Tables;

/// <summary>The characters of a text file without those that nobody sees: byte order marks and zero-width characters stand anywhere.</summary>
internal sealed class CharacterSource : IDisposable
{
    private readonly FileStream _stream;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes;
    private readonly bool _isUtf8;
    private bool _ended;

    public CharacterSource(string path, TextEncoding encoding)
    {
        _stream = TableFile.Bytes(path);
        _stream.Position = encoding.Skip;
        _bytes = new byte[(int)Math.Clamp(_stream.Length, 1024, 128 * 1024)];
        _decoder = encoding.Encoding.GetDecoder();
        _isUtf8 = encoding.Encoding is UTF8Encoding;
    }

    public long Position => _stream.Position;

    public long Length => _stream.Length;

    public long Undecoded { get; private set; }

    /// <summary>Puts characters into the room; nothing at the end.</summary>
    public int Read(Span<char> room)
    {
        var count = 0;
        while (count == 0 && !_ended)
        {
            // No encoding makes more characters than bytes, but for a few that were held back.
            var bytes = _bytes.AsSpan(0, Math.Min(_bytes.Length, room.Length - 16));
            var read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            _ended = read < bytes.Length;
            if (_ended && !_isUtf8 && bytes[..read].EndsWith<byte>([0xEF, 0xBB, 0xBF]))
            {
                read -= 3; // a byte order mark of UTF-8, put behind a text that is none
            }

            count = Invisible.Strip(room[.._decoder.GetChars(bytes[..read], room, flush: _ended)]);
        }

        Undecoded += room[..count].Count('\uFFFD');
        return count;
    }

    public void Dispose() => _stream.Dispose();
}
