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

    /// <summary>What browsers are told with a document that stands alone: nothing but its own style.</summary>
    /// <param name="context">The request.</param>
    /// <param name="styleHash">The hash of the style.</param>
    public static void SetDocument(HttpContext context, string styleHash)
    {
        Set(context);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
