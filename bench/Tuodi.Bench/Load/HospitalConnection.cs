using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tuodi.Bench.Load;

/// <summary>One connection of a hospital: HTTP/1.1 with as little of its own as can be, since it shares the processors with what it measures.</summary>
/// <param name="address">Where the server listens.</param>
public sealed class HospitalConnection(IPEndPoint address) : IDisposable
{
    private static readonly byte[] LengthName = "\r\nContent-Length: "u8.ToArray();
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[16 * 1024];
    private byte[] _request = new byte[8 * 1024];

    /// <summary>Connects.</summary>
    public async Task OpenAsync(CancellationToken cancel) => await _socket.ConnectAsync(address, cancel).ConfigureAwait(false);

    /// <summary>Posts a message and gives the answer's status and body; the body holds until the next call.</summary>
    /// <exception cref="IOException">The connection broke, or the answer is not HTTP.</exception>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> PostAsync(ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var head = Encoding.ASCII.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"POST /CSB HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"
            )
        );
        var length = head.Length + body.Length;
        if (_request.Length < length)
        {
            _request = new byte[length * 2];
        }

        head.CopyTo(_request, 0);
        body.CopyTo(_request.AsMemory(head.Length));
        for (var sent = 0; sent < length; )
        {
            sent += await _socket.SendAsync(_request.AsMemory(sent, length - sent), cancel).ConfigureAwait(false);
        }

        return await ReceiveAsync(cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task<(int Status, ReadOnlyMemory<byte> Body)> ReceiveAsync(CancellationToken cancel)
    {
        var filled = 0;
        while (true)
        {
            if (filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var got = await _socket.ReceiveAsync(_buffer.AsMemory(filled), cancel).ConfigureAwait(false);
            if (got == 0)
            {
                throw new IOException("The server closed the connection");
            }

            filled += got;
            if (Whole(filled) is { } answer)
            {
                return answer;
            }
        }
    }

    private (int Status, ReadOnlyMemory<byte> Body)? Whole(int filled)
    {
        var span = _buffer.AsSpan(0, filled);
        var end = span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var head = span[..(end + 2)];
        if (!Utf8Parser.TryParse(head[9..], out int status, out _))
        {
            throw new IOException("The answer is not HTTP");
        }

        var at = head.IndexOf(LengthName);
        if (at < 0)
        {
            return Chunked(span[(end + 4)..]) is { } body ? (status, body) : null;
        }

        return Utf8Parser.TryParse(head[(at + LengthName.Length)..], out int length, out _) && filled >= end + 4 + length
            ? (status, _buffer.AsMemory(end + 4, length))
            : null;
    }

    // A body without a length comes in pieces, each with its size in front, the last of size zero.
    private static ReadOnlyMemory<byte>? Chunked(ReadOnlySpan<byte> span)
    {
        var body = new List<byte>(span.Length);
        while (true)
        {
            var line = span.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(span[..line], out int size, out _, 'x') || span.Length < line + 2 + size + 2)
            {
                return null;
            }

            if (size == 0)
            {
                return body.ToArray();
            }

            body.AddRange(span.Slice(line + 2, size));
            span = span[(line + 2 + size + 2)..];
        }
    }
}
