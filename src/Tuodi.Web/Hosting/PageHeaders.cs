using Microsoft.AspNetCore.Http;

namespace Tuodi.Web.Hosting;

/// <summary>What browsers are told with every page: nothing runs or is loaded but our own files, and nothing in a page's text becomes a script or a style.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;

        // With no referrer at all a browser would not name the origin of a form either.
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Cookie, Accept-Language";
    }
}
