using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Server.Api.Records;

namespace Tuodi.Server.Api.Http;

/// <summary>Reads bodies: JSON only, within limits, and what is wrong named by the field.</summary>
internal static class Bodies
{
    /// <summary>The most bytes of a body.</summary>
    public const int BytesMax = 262_144;

    /// <summary>How deep objects and lists may nest.</summary>
    public const int DepthMax = 16;

    /// <summary>The body as it was sent.</summary>
    /// <exception cref="ApiException">It is no JSON by its type, or too large.</exception>
    public static Task<byte[]> BytesAsync(ApiCall call) => BytesAsync(call.Context);

    /// <summary>The body as it was sent.</summary>
    /// <exception cref="ApiException">It is no JSON by its type, or too large.</exception>
    public static async Task<byte[]> BytesAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            request.GetTypedHeaders().ContentType?.MediaType.Value is not { } type
            || !type.Equals(ApiAnswer.Json, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new ApiException(
                new ApiProblem(
                    StatusCodes.Status415UnsupportedMediaType,
                    "media-type",
                    new("内容类型不支持", "The media type is not supported"),
                    new("请发送 application/json", "Send application/json")
                )
            );
        }

        using var buffer = new MemoryStream();
        var part = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(part, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > BytesMax)
            {
                throw new ApiException(
                    new ApiProblem(
                        StatusCodes.Status413PayloadTooLarge,
                        "too-large",
                        new("请求过大", "The request is too large"),
                        new($"内容不得超过 {BytesMax:N0} 字节", $"A body has at most {BytesMax:N0} bytes")
                    )
                );
            }

            buffer.Write(part, 0, read);
        }

        // No database keeps the character of number nothing, so that it could only be lost or break.
        var body = buffer.ToArray();
        return body.AsSpan().IndexOf("\\u0000"u8) < 0 && Utf8.IsValid(body)
            ? body
            : throw new ApiException(ApiProblem.Invalid("/", "含有不能保存的字符", "It has characters that cannot be kept"));
    }

    /// <summary>What a body says.</summary>
    /// <exception cref="ApiException">It is no JSON, or a field is missing, unknown or of another kind.</exception>
    public static T Read<T>(byte[] body)
        where T : class => Read(body, ApiJsonOptions.Of<T>());

    /// <summary>What a body says.</summary>
    /// <exception cref="ApiException">It is no JSON, or a field is missing, unknown or of another kind.</exception>
    public static T Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type)
                ?? throw new ApiException(ApiProblem.Invalid("/", "内容为空", "The body is empty"));
        }
        catch (JsonException error)
        {
            throw new ApiException(ApiProblem.Invalid(new FieldProblem(Pointer(error), Wrong(error))));
        }
        catch (InvalidOperationException)
        {
            throw new ApiException(ApiProblem.Invalid("/", "含有半个字符", "It has half a character"));
        }
    }

    private static Bilingual Wrong(JsonException error) =>
        new(
            "缺少必需的字段，或字段未知、取值类型不对、不是 JSON",
            $"A field is missing, not known or of another kind, or this is no JSON: {First(error.Message)}"
        );

    private static string First(string message) => message.Split(" Path:")[0].Split(" LineNumber:")[0];

    // $.items[0].day is /items/0/day
    private static string Pointer(JsonException error) =>
        "/"
        + (error.Path ?? string.Empty)
            .TrimStart('$')
            .TrimStart('.')
            .Replace('[', '/')
            .Replace("]", string.Empty, StringComparison.Ordinal)
            .Replace('.', '/')
            .TrimStart('/');
}
