using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Reads the body of a request whole, within a limit.</summary>
internal static class BodyReader
{
    private const int FirstBytes = 4096;

    /// <summary>Reads a body into a rented buffer that the caller gives back.</summary>
    /// <returns>The buffer and how much of it is used; a length below zero when the body is larger than the limit.</returns>
    public static async ValueTask<(byte[] Buffer, int Length)> ReadAsync(HttpContext context, int bytesMax, long discardMax)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = bytesMax + discardMax;
        }

        var announced = context.Request.ContentLength;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstBytes, bytesMax) + 1);
        try
        {
            var length = 0;
            while (announced is null || announced <= bytesMax)
            {
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, bytesMax + 1));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
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
                    break;
                }
            }

            await DiscardAsync(context, buffer, discardMax);
            return (buffer, -1);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
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
