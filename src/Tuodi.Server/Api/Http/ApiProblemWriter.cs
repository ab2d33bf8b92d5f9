using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Api.Http;

/// <summary>Writes problem details.</summary>
internal static class ApiProblemWriter
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        var language = AcceptedLanguage.Of(context.Request);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", ApiProblem.TypePrefix + problem.Kind);
            json.WriteString("title", problem.Title.In(language));
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", problem.Detail.In(language));
            if (problem.Fields.Count > 0)
            {
                json.WriteStartArray("errors");
                foreach (var field in problem.Fields)
                {
                    json.WriteStartObject();
                    json.WriteString("field", field.Field);
                    json.WriteString("detail", field.Detail.In(language));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.ContentLanguage = AcceptedLanguage.TagOf(language);
        response.ContentLength = buffer.WrittenCount;
        if (problem.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
