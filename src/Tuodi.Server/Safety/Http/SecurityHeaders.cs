using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Safety.Http;

/// <summary>What browsers and caches are told with every answer that is not the hospitals' interface, unless an endpoint has said otherwise.</summary>
internal static class SecurityHeaders
{
    private const string YearInSeconds = "max-age=31536000";

    public static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.TryAdd("Cache-Control", "no-store");
        if (context.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", YearInSeconds);
        }

        return Task.CompletedTask;
    }
}
