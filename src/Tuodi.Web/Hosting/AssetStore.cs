using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tuodi.Web.Hosting;

/// <summary>The files of the front end, kept in the assembly, compressed, under addresses that name their content and so hold for ever.</summary>
internal static class AssetStore
{
    private const string Prefix = "assets/";
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly Assembly Own = typeof(AssetStore).Assembly;

    private static readonly FrozenDictionary<string, string> Paths = Own.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".br", StringComparison.Ordinal))
        .Select(name => name[..^".br".Length])
        .ToFrozenDictionary(name => name[(name.LastIndexOf('/') + 1)..], name => "/" + name, StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">The front end has no such file.</exception>
    public static string Path(string name) => Paths[name];

    public static async Task WriteAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (!Paths.TryGetValue(name, out var path) || context.Request.Path != path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.Headers.CacheControl = Forever;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.ContentType = name.EndsWith(".css", StringComparison.Ordinal)
            ? "text/css; charset=utf-8"
            : "text/javascript; charset=utf-8";
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var form =
            Takes(accepted, "br") ? "br"
            : Takes(accepted, "gzip") ? "gz"
            : null;
        await using var stored = Own.GetManifestResourceStream($"{path[1..]}.{form ?? "gz"}")!;
        if (form is null)
        {
            await using var plain = new GZipStream(stored, CompressionMode.Decompress);
            await plain.CopyToAsync(response.Body, context.RequestAborted);
            return;
        }

        response.Headers.ContentEncoding = form == "br" ? "br" : "gzip";
        response.ContentLength = stored.Length;
        await stored.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(each => each.Quality != 0 && each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
