using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Reads the body of a request whole, within a limit.</summary>
internal static class BodyReader
{
    private const int FirstBytes = 4096;

    /// <summary>Reads a body into a rented buffer that the caller gives back.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">The limits: an upload (9101), known by its envelope, may be larger than other messages.</param>
    /// <param name="isUpload">Whether it is known to be an upload.</param>
    /// <returns>The buffer and how much of it is used; a length below zero when the body is larger than the limit.</returns>
    public static async ValueTask<(byte[] Buffer, int Length)> ReadAsync(HttpContext context, GatewayLimits limits, bool isUpload)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.UploadBytes + limits.DiscardBytes;
        }

        var announced = context.Request.ContentLength;
        var bytesMax = isUpload ? limits.UploadBytes : limits.BodyBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstBytes, bytesMax) + 1);
        try
        {
            var length = 0;
            while (announced is null || announced <= limits.UploadBytes)
            {
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, bytesMax + 1));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }

                var read = await context.Request.Body.ReadAsync(buffer.AsMemory(length), context.RequestAborted);
                length += read;
                if (read == 0)
                {
                    return (buffer, length);
                }

                if (length > bytesMax)
                {
                    if (bytesMax == limits.UploadBytes || !IsUpload(buffer.AsSpan(0, length)))
                    {
                        break;
                    }

                    bytesMax = limits.UploadBytes;
                }
            }

            await DiscardAsync(context, buffer, limits.DiscardBytes);
            return (buffer, -1);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static bool IsUpload(ReadOnlySpan<byte> start)
    {
        var at = start.IndexOf("\"infno\""u8);
        return at >= 0 && start[(at + 7)..].TrimStart(" \t\r\n:"u8).StartsWith("\"9101\""u8);
    }

    // A sender reads no answer before it has sent its message; one that goes on for ever is cut off.
    private static async ValueTask DiscardAsync(HttpContext context, byte[] buffer, long discardMax)
    {
        var left = discardMax;
        while (left > 0 && await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
        {
            left -= read;
        }
    }
}
