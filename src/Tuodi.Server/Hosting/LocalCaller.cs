using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Hosting;

/// <summary>Whether a request comes from a program on the same machine. A proxy on that machine passes on what comes from elsewhere, so what it marks does not count.</summary>
internal static class LocalCaller
{
    public static bool Is(IPAddress? from, IHeaderDictionary headers) =>
        from is not null
        && IPAddress.IsLoopback(from)
        && !headers.ContainsKey("X-Forwarded-For")
        && !headers.ContainsKey("Forwarded")
        && !headers.ContainsKey(TrustedProxies.Mark);
}
