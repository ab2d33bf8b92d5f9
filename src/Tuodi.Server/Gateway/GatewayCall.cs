using System.Text.Json;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Reading;
using Tuodi.Server.Gateway.Tables;

namespace Tuodi.Server.Gateway;

/// <summary>A request of a hospital: its envelope, its input, and the answer that is being written to it.</summary>
/// <remarks>It lives as long as the transaction runs; nothing of it may be kept afterwards but texts and numbers.</remarks>
public sealed class GatewayCall : IDisposable
{
    private readonly ReadOnlyMemory<byte> _input;
    private readonly JsonDocument _document;
    private readonly FieldTable _fields;
    private byte[]? _contentHash;

    internal GatewayCall(
        Envelope envelope,
        ReadOnlyMemory<byte> input,
        GatewayAnswer answer,
        FieldTable fields,
        string sender,
        int depthMax
    )
    {
        Envelope = envelope;
        Answer = answer;
        Sender = sender;
        _input = input;
        _fields = fields;
        _document = JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = depthMax });
    }

    /// <summary>The envelope.</summary>
    public Envelope Envelope { get; }

    /// <summary>The answer to be written.</summary>
    public GatewayAnswer Answer { get; }

    /// <summary>Who sent it, as the gateway knows callers: a name from the configuration, or an address.</summary>
    public string Sender { get; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset Arrived => Answer.Arrived;

    /// <summary>SHA-256 over transaction, institution, divisions and the bytes of the input: equal for an honest retry, whatever its times and signatures.</summary>
    public ReadOnlyMemory<byte> ContentHash => _contentHash ??= Reading.ContentHash.Of(Envelope, _input.Span);

    /// <summary>The input itself, for the transactions that have no node.</summary>
    public GatewayNode Input => new(this, _document.RootElement);

    /// <summary>A node of the input; a list of one object counts as that object.</summary>
    /// <exception cref="GatewayRefusal">It is not there, or is something else.</exception>
    public GatewayNode Node(string name)
    {
        var rows = Rows(name);
        return rows.Count == 1 ? rows[0] : throw new GatewayRefusal($"节点{name}应为一行，实际{rows.Count}行");
    }

    /// <summary>The rows of a node: a list of objects, or one object alone.</summary>
    /// <exception cref="GatewayRefusal">It is not there, or is something else, or holds no row.</exception>
    public IReadOnlyList<GatewayNode> Rows(string name)
    {
        var rows = Input.Rows(name);
        return rows.Count > 0 ? rows : throw new GatewayRefusal($"交易输入input中缺少节点{name}，或节点没有数据");
    }

    /// <summary>What a field is called in the interface document, for messages: <c>psn_no（人员编号）</c>.</summary>
    public string NameOf(string field) =>
        _fields.Meaning(Envelope.Infno, field) is var meaning && meaning != field ? $"{field}（{meaning}）" : field;

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();
}
