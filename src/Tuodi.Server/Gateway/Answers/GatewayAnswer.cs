using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tuodi.Server.Gateway.Answers;

/// <summary>The answer to a request, written once, strictly as documented. It is used again for later requests.</summary>
/// <remarks>The output comes first and the state after it, so that a transaction may write as it goes and still fail.</remarks>
public sealed class GatewayAnswer : IDisposable
{
    /// <summary>A buffer that one large answer made larger than this is not kept.</summary>
    private const int KeptMax = 256 * 1024;

    private const int NumberLength = 30;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = false,
    };
    private static readonly JsonEncodedText OutputName = JsonEncodedText.Encode("output");
    private static readonly JsonEncodedText Infcode = JsonEncodedText.Encode("infcode");
    private static readonly JsonEncodedText InfRefmsgid = JsonEncodedText.Encode("inf_refmsgid");
    private static readonly JsonEncodedText RefmsgTime = JsonEncodedText.Encode("refmsg_time");
    private static readonly JsonEncodedText RespondTime = JsonEncodedText.Encode("respond_time");
    private static readonly JsonEncodedText ErrMsg = JsonEncodedText.Encode("err_msg");
    private static readonly JsonEncodedText WarnMsg = JsonEncodedText.Encode("warn_msg");
    private static readonly JsonEncodedText Cainfo = JsonEncodedText.Encode("cainfo");
    private static readonly JsonEncodedText Enctype = JsonEncodedText.Encode("enctype");
    private static readonly JsonEncodedText Signtype = JsonEncodedText.Encode("signtype");

    private readonly ReferenceNumbers _numbers;
    private readonly Utf8JsonWriter _json;
    private ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>An answer that nothing is written to yet.</summary>
    public GatewayAnswer(ReferenceNumbers numbers)
    {
        _numbers = numbers;
        _json = new Utf8JsonWriter(_buffer, Options);
        Begin();
    }

    /// <summary>When the request arrived.</summary>
    public DateTimeOffset Arrived { get; private set; }

    /// <summary>Where the transaction writes the properties of <c>output</c>.</summary>
    public Utf8JsonWriter Output => _json;

    /// <summary>Starts over for a request that has just arrived.</summary>
    public void Begin()
    {
        Arrived = _numbers.Clock.GetUtcNow();
        Clear();
    }

    /// <summary>The finished answer to a success. The bytes hold until the answer is begun again.</summary>
    /// <param name="warning">What the hospital should know although it succeeded, in Chinese.</param>
    public GatewayReply Complete(string? warning = null) => new(Finish(0, null, warning));

    /// <summary>The finished answer to a success, written from the start and as bytes of its own: an act may be decided several times before one decision is committed.</summary>
    /// <param name="write">Writes the properties of the output.</param>
    /// <param name="warning">What the hospital should know although it succeeded, in Chinese.</param>
    public byte[] Compose(Action<Utf8JsonWriter> write, string? warning = null)
    {
        Clear();
        write(_json);
        return Finish(0, null, warning).ToArray();
    }

    /// <summary>The finished answer to a success whose output is a list, as 5204 and 100001 have it.</summary>
    /// <param name="write">Writes the rows.</param>
    public GatewayReply CompleteList(Action<Utf8JsonWriter> write)
    {
        Begin(isList: true);
        write(_json);
        _json.WriteEndArray();
        return new(Close(0, null, null));
    }

    /// <summary>The finished answer to a failure; what was written to the output is dropped.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public GatewayReply Fail(string message)
    {
        Clear();
        return new(Finish(-1, message, null));
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Clear() => Begin(isList: false);

    private void Begin(bool isList)
    {
        if (_buffer.Capacity > KeptMax)
        {
            _buffer = new ArrayBufferWriter<byte>(1024);
        }
        else
        {
            _buffer.ResetWrittenCount();
        }

        _json.Reset(_buffer);
        _json.WriteStartObject();
        if (isList)
        {
            _json.WriteStartArray(OutputName);
        }
        else
        {
            _json.WriteStartObject(OutputName);
        }
    }

    private ReadOnlyMemory<byte> Finish(int code, string? error, string? warning)
    {
        _json.WriteEndObject();
        return Close(code, error, warning);
    }

    private ReadOnlyMemory<byte> Close(int code, string? error, string? warning)
    {
        Span<byte> text = stackalloc byte[NumberLength];
        var now = _numbers.Clock.GetUtcNow();
        _json.WriteNumber(Infcode, code);
        _json.WriteString(InfRefmsgid, text[.._numbers.Write(text, now)]);
        _json.WriteString(RefmsgTime, text[..ReferenceNumbers.WriteTime(text, Arrived)]);
        _json.WriteString(RespondTime, text[..ReferenceNumbers.WriteTime(text, now)]);
        _json.WriteString(ErrMsg, error);
        _json.WriteString(WarnMsg, warning);
        _json.WriteNull(Cainfo);
        _json.WriteString(Enctype, string.Empty);
        _json.WriteString(Signtype, string.Empty);
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenMemory;
    }
}
