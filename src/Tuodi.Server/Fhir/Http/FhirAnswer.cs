using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Server.Fhir.Http;

/// <summary>A resource with the status that it is sent with.</summary>
internal sealed record FhirAnswer(int Status, JsonObject Resource)
{
    public const string ContentType = "application/fhir+json";

    // Chinese stays readable; nobody embeds the answer in a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FhirAnswer Ok(JsonObject resource) => new(StatusCodes.Status200OK, resource);

    /// <summary>An OperationOutcome.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="code">A code of the published issue types.</param>
    /// <param name="text">What is wrong and what to do.</param>
    public static FhirAnswer Wrong(int status, string code, string text) =>
        new(
            status,
            Element.Of(
                ("resourceType", "OperationOutcome"),
                ("issue", Element.List([Element.Of(("severity", "error"), ("code", code), ("diagnostics", text))]))
            )
        );

    public static FhirAnswer NotFound(string what) => Wrong(StatusCodes.Status404NotFound, "not-found", $"{what} 不存在 does not exist");

    public static FhirAnswer Invalid(string text) => Wrong(StatusCodes.Status400BadRequest, "invalid", text);

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, Options))
        {
            Resource.WriteTo(json);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
