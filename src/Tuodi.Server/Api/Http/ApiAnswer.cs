using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Api.Records;

namespace Tuodi.Server.Api.Http;

/// <summary>What is answered to a request that is not refused.</summary>
/// <param name="Body">The body.</param>
/// <param name="ContentType">Its type.</param>
internal sealed record ApiAnswer(byte[] Body, string ContentType = ApiAnswer.Json)
{
    public const string Json = "application/json";
    public const string Text = "text/plain";
    private const int TagBytes = 12;

    /// <summary>The status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The name of the state that is told, without quotes; the content's hash where nothing is said.</summary>
    public string? Tag { get; init; }

    /// <summary>Where what was made is found, or nothing.</summary>
    public string? Location { get; init; }

    public static ApiAnswer Of<T>(T value) => new(Bytes(value));

    public static ApiAnswer Made(byte[] body, string location) => new(body) { Status = StatusCodes.Status201Created, Location = location };

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ApiJsonOptions.Of<T>());

    /// <summary>Sends it; where a reader has this state already, only that it has.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var tag = $"\"{Tag ?? Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, TagBytes))}\"";
            response.Headers.ETag = tag;
            if (
                context.Request.Headers.IfNoneMatch is var known
                && known.Any(each => each == "*" || each?.Split(',').Any(one => one.Trim() == tag) == true)
            )
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = ContentType + "; charset=utf-8";
        response.ContentLength = Body.Length;
        if (Location is { } location)
        {
            response.Headers.Location = location;
        }

        await response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
