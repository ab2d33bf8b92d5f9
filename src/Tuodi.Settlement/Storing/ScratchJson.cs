using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Tuodi.Settlement.Storing;

/// <summary>One writer of JSON a thread, used over and over: codecs run thousands of times a second.</summary>
internal static class ScratchJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    /// <summary>The writer, empty. What is written must be finished before another is started on the thread.</summary>
    [MemberNotNull(nameof(_buffer), nameof(_json))]
    public static Utf8JsonWriter Start()
    {
        _buffer ??= new ArrayBufferWriter<byte>(4096);
        _buffer.ResetWrittenCount();
        _json ??= new Utf8JsonWriter(_buffer);
        _json.Reset(_buffer);
        return _json;
    }

    /// <summary>What was written.</summary>
    public static byte[] Finish()
    {
        _json!.Flush();
        return _buffer!.WrittenSpan.ToArray();
    }
}
