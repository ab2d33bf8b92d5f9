using System.Text.Json;
using System.Text.Unicode;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Reads the envelope of a message in one pass over its bytes; the input stays as it was sent.</summary>
internal static class EnvelopeReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a message.</summary>
    /// <param name="body">The body as received; a byte order mark is left out.</param>
    /// <param name="depthMax">How deep objects and lists may stand in each other.</param>
    public static EnvelopeReading Read(ReadOnlyMemory<byte> body, int depthMax)
    {
        if (body.Span.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        var fields = new EnvelopeFields();
        var input = default(ReadOnlyMemory<byte>);
        if (!Utf8.IsValid(body.Span))
        {
            return new(fields, input, "报文不是UTF-8编码，请用UTF-8编码发送");
        }

        try
        {
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = depthMax });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return new(fields, input, "报文应为JSON对象");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("input"u8))
                {
                    reader.Read();
                    var start = (int)reader.TokenStartIndex;
                    var isObject = reader.TokenType == JsonTokenType.StartObject;
                    reader.Skip();
                    input = isObject ? body[start..(int)reader.BytesConsumed] : default;
                }
                else if (fields.Take(ref reader) is { } wrong)
                {
                    return new(fields, input, wrong);
                }
            }

            return new(fields, input, reader.Read() ? "报文在JSON对象之后还有内容" : null);
        }
        catch (JsonException error)
        {
            return new(fields, input, Malformed(error, depthMax));
        }
    }

    // The message of the parser names lines and bytes in English; hospitals read Chinese, and the place is what helps them.
    private static string Malformed(JsonException error, int depthMax) =>
        error.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
            ? $"报文嵌套超过{depthMax}层，或第{error.LineNumber + 1}行第{error.BytePositionInLine + 1}字节附近不是正确的JSON"
            : $"报文不是正确的JSON：第{error.LineNumber + 1}行第{error.BytePositionInLine + 1}字节附近有误";
}
