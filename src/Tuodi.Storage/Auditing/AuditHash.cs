using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>The hashes of the audit trail. Every text goes in with its length before it, so that no two contents look alike.</summary>
internal sealed class AuditHash
{
    public const int Size = SHA256.HashSizeInBytes;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>The hash of an entry over everything else in it.</summary>
    public static byte[] Of(AuditEntryRow entry)
    {
        var hash = new AuditHash();
        hash.Add(entry.Previous);
        hash.Add(entry.Area);
        hash.Add(entry.Chain);
        hash.Add(entry.Number);
        hash.Add(entry.At);
        hash.Add(entry.Actor);
        hash.Add(entry.Act);
        hash.Add(entry.Object);
        hash.Add(entry.Digest);
        return hash.Value();
    }

    /// <summary>Takes in a message: who asked what, and what was answered.</summary>
    public void Add(MessageRow message)
    {
        Add(message.Sender);
        Add(message.Msgid);
        Add(message.Infno);
        Add(message.Content);
        SHA256.HashData(message.Answer, _buffer.GetSpan(Size));
        _buffer.Advance(Size);
    }

    /// <summary>The hash of what was taken in.</summary>
    public byte[] Value() => SHA256.HashData(_buffer.WrittenSpan);

    private void Add(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text));
        _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private void Add(byte[] bytes)
    {
        Add(bytes.LongLength);
        _buffer.Write(bytes);
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), number);
        _buffer.Advance(sizeof(long));
    }
}
