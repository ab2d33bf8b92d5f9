namespace Tuodi.Server.Gateway;

/// <summary>What a transaction hands back.</summary>
/// <param name="Bytes">The bytes of the answer: just completed, or stored when the same request was answered before.</param>
/// <param name="FileName">The name of the file when the bytes are a file and no message (9102).</param>
public readonly record struct GatewayReply(ReadOnlyMemory<byte> Bytes, string? FileName = null)
{
    /// <summary>An answer that was stored under the same request, sent again byte for byte.</summary>
    public static GatewayReply Stored(ReadOnlyMemory<byte> answer) => new(answer);

    /// <summary>A file.</summary>
    public static GatewayReply OfFile(ReadOnlyMemory<byte> bytes, string fileName) => new(bytes, fileName);
}
