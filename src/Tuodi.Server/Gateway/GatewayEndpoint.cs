using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Reading;
using Tuodi.Server.Gateway.Signing;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway;

/// <summary>Answers what hospitals send, whatever the path and the content type: the transaction is named in the body.</summary>
/// <remarks>HTTP 200 for every answer that a transaction gives, success or failure; other statuses say that none was asked or that its outcome is not known.</remarks>
public sealed partial class GatewayEndpoint : IDisposable
{
    private readonly Gatekeeper _gatekeeper;
    private readonly GatewayLimits _limits;
    private readonly TransactionBook _book;
    private readonly FieldTable _fields;
    private readonly CallerRates _rates;
    private readonly ILogger<GatewayEndpoint> _log;
    private readonly ObjectPool<GatewayAnswer> _answers;

    /// <summary>An endpoint.</summary>
    public GatewayEndpoint(
        Gatekeeper gatekeeper,
        GatewayLimits limits,
        TransactionBook book,
        InterfaceData data,
        ReferenceNumbers numbers,
        ILogger<GatewayEndpoint> log
    )
    {
        limits.Check();
        _gatekeeper = gatekeeper;
        _limits = limits;
        _book = book;
        _fields = data.Fields;
        _rates = new CallerRates(limits);
        _log = log;
        _answers = new DefaultObjectPool<GatewayAnswer>(new AnswerPolicy(numbers), Environment.ProcessorCount * 64);
    }

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var answer = _answers.Get();
        answer.Begin();
        try
        {
            await JudgeAsync(context, answer);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender has gone; what it asked it will ask again under the same msgid.
        }
        catch (BadHttpRequestException error)
        {
            await SendAsync(context, error.StatusCode, answer.Fail("请求在传输中出错：报文过大、过慢或不完整"));
        }
        finally
        {
            _answers.Return(answer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _rates.Dispose();

    private async Task JudgeAsync(HttpContext context, GatewayAnswer answer)
    {
        var verdict = _gatekeeper.Judge(context.Request.Headers, context.Connection.RemoteIpAddress);
        if (verdict.Caller is not { } caller)
        {
            LogRefusedCaller(verdict.Family, context.Connection.RemoteIpAddress, verdict.Refusal);
            var bytes =
                verdict.Family == CallerFamily.Csb
                    ? new GatewayReply(Encoding.UTF8.GetBytes($$"""{"code":401,"message":"{{verdict.Refusal}}"}"""))
                    : answer.Fail(verdict.Refusal!);
            await SendAsync(context, StatusCodes.Status401Unauthorized, bytes);
            return;
        }

        if (!_rates.TryTake(caller.Name))
        {
            await SendAsync(context, StatusCodes.Status429TooManyRequests, answer.Fail("请求过于频繁，请稍后用同一报文ID重试"));
            return;
        }

        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            await SendAsync(context, StatusCodes.Status415UnsupportedMediaType, answer.Fail("报文不得压缩，请按原文发送"));
            return;
        }

        var (buffer, length) = await BodyReader.ReadAsync(context, _limits, IsUpload(context.Request));
        try
        {
            if (length < 0)
            {
                await SendAsync(context, StatusCodes.Status413PayloadTooLarge, answer.Fail($"报文超过{_limits.BodyBytes}字节，请分批发送"));
                return;
            }

            await ReadAsync(context, answer, caller, buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true); // names and numbers of persons do not lie about in memory
        }
    }

    private async Task ReadAsync(HttpContext context, GatewayAnswer answer, Caller caller, ReadOnlyMemory<byte> body)
    {
        var reading = EnvelopeReader.Read(body, _limits.Depth);
        if (Objection(reading, caller) is { } objection)
        {
            var status = reading.IsEnvelope ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            await SendAsync(context, status, answer.Fail(new GatewayRefusal(objection).Message));
            return;
        }

        var envelope = reading.Fields.ToEnvelope();
        var (code, reply) = await RunAsync(_book.Find(envelope.Infno)!, envelope, reading.Input, caller, answer, context.RequestAborted);
        await SendAsync(context, code, reply);
    }

    private string? Objection(EnvelopeReading reading, Caller caller)
    {
        var fields = reading.Fields;
        if (reading.Wrong is not null || !reading.IsEnvelope)
        {
            return reading.Wrong ?? $"报文头缺少{_fields.Meaning(FieldTable.Envelope, "infno")}infno";
        }

        if (_book.Find(fields[EnvelopeField.Infno]) is null)
        {
            return $"不支持的交易编号{fields[EnvelopeField.Infno]}";
        }

        if (fields.Missing() is { } missing)
        {
            return $"报文头缺少{_fields.Meaning(FieldTable.Envelope, missing)}{missing}";
        }

        if (reading.Input.IsEmpty)
        {
            return "报文缺少交易输入input，或input不是JSON对象";
        }

        return caller.MaySpeakFor(fields[EnvelopeField.FixmedinsCode]) ? null : "当前接入方无权代表该定点医药机构，请核对fixmedins_code";
    }

    private async ValueTask<(int Status, GatewayReply Reply)> RunAsync(
        IGatewayTransaction transaction,
        Envelope envelope,
        ReadOnlyMemory<byte> input,
        Caller caller,
        GatewayAnswer answer,
        CancellationToken cancellation
    )
    {
        try
        {
            using var call = new GatewayCall(envelope, input, answer, _fields, caller.Name, _limits.Depth);
            return (StatusCodes.Status200OK, await transaction.RunAsync(call, cancellation));
        }
        catch (GatewayRefusal refusal)
        {
            return (StatusCodes.Status200OK, answer.Fail(refusal.Message));
        }
        catch (GatewayUnavailable lost) when (lost.InnerException is BusyException)
        {
            return (StatusCodes.Status503ServiceUnavailable, answer.Fail("系统繁忙，本次请求未处理，请稍后用同一报文ID重试"));
        }
        catch (GatewayUnavailable lost)
        {
            LogFailed(lost.InnerException!, envelope.Infno, envelope.FixmedinsCode);
            return (StatusCodes.Status503ServiceUnavailable, answer.Fail("数据库暂不可用，结果未知，请稍后用同一报文ID重试"));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whether it took effect is not known: a status other than 200 makes clients ask again under the same msgid, or reverse.
            LogFailed(error, envelope.Infno, envelope.FixmedinsCode);
            return (StatusCodes.Status500InternalServerError, answer.Fail("系统内部错误，结果未知，请用同一报文ID重试"));
        }
    }

    // Some name the transaction in the path or in a header; of the others the envelope says it.
    private static bool IsUpload(HttpRequest request)
    {
        var path = request.Path.Value ?? string.Empty;
        return path.EndsWith("/9101", StringComparison.Ordinal)
            || path.EndsWith("/fileupload/upload", StringComparison.Ordinal)
            || request.Headers["_api_name"].ToString() == "9101";
    }

    private static async Task SendAsync(HttpContext context, int status, GatewayReply reply)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        context.Response.ContentType = reply.FileName is null ? "application/json;charset=utf-8" : "application/octet-stream";
        if (reply.FileName is { } name)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        }

        context.Response.ContentLength = reply.Bytes.Length;
        await context.Response.Body.WriteAsync(reply.Bytes);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A caller of family {Family} from {Address} was refused: {Refusal}")]
    private partial void LogRefusedCaller(CallerFamily family, IPAddress? address, string? refusal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Transaction {Infno} of {FixmedinsCode} failed")]
    private partial void LogFailed(Exception error, string infno, string fixmedinsCode);

    private sealed class AnswerPolicy(ReferenceNumbers numbers) : PooledObjectPolicy<GatewayAnswer>
    {
        public override GatewayAnswer Create() => new(numbers);

        public override bool Return(GatewayAnswer obj) => true;
    }
}
