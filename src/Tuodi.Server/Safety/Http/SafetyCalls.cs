using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Http;

/// <summary>Reads what a handler of this folder needs and tells refusals.</summary>
internal static class SafetyCalls
{
    /// <summary>A handler that tells refusals and unreadable bodies as problems.</summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle) =>
        async context =>
        {
            try
            {
                await handle(context);
            }
            catch (Refusal refusal)
            {
                await SafetyProblem.WriteAsync(context, StatusCodes.Status409Conflict, "refused", refusal.Reason);
            }
            catch (Exception error) when (error is JsonException or BadHttpRequestException)
            {
                var status = (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
                var title = new Bilingual("请求内容无法读取，请核对字段", "The body cannot be read; check its fields");
                await SafetyProblem.WriteAsync(context, status, "unreadable", title);
            }
        };

    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class =>
        await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
        ?? throw new JsonException("The body is null");

    public static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, type, cancellationToken: context.RequestAborted);
    }

    public static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
