using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tuodi.Storage;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Refused;

namespace Tuodi.Web.Hosting;

/// <summary>Pages that say in plain words why something is not shown, and what to do.</summary>
internal static class RefusalPages
{
    private static readonly int[] Known = [400, 403, 404, 409, 413, 429, 503];

    public static Task WriteAsync(HttpContext context, SettlementService service, int status, int? seconds = null) =>
        WriteAsync(new PageCall(context, service, null), status, null, seconds);

    /// <param name="call">The request.</param>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="why">What is wrong here, or nothing where the status says all.</param>
    /// <param name="seconds">After how many seconds it may be repeated.</param>
    public static Task WriteAsync(PageCall call, int status, string? why, int? seconds = null)
    {
        var response = call.Context.Response;
        response.StatusCode = status;
        if (seconds is { } wait)
        {
            response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        var shown = Array.IndexOf(Known, status) >= 0 ? status : 500;
        return call.Of<PageRenderer>()
            .WriteAsync(call, PageAnswer.Show<RefusedPage, Refused>(new Refused(shown, why)) with { Status = status });
    }
}
