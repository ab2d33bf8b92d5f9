using Microsoft.AspNetCore.Server.Kestrel.Core;
using Tuodi.Server.Gateway;

namespace Tuodi.Server.Hosting;

/// <summary>Sets the web server by <see cref="GatewayLimits"/>: body sizes, slow senders, connections, all in one place.</summary>
internal static class ServerLimits
{
    /// <summary>How long a connection may idle; hospitals keep theirs open between patients.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromMinutes(2);

    public static void Apply(KestrelServerOptions kestrel, GatewayLimits limits)
    {
        var rate = new MinDataRate(limits.MinBytesPerSecond, limits.Grace);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
        kestrel.Limits.MinRequestBodyDataRate = rate;
        kestrel.Limits.MinResponseDataRate = rate;
        kestrel.Limits.RequestHeadersTimeout = limits.Grace;
        kestrel.Limits.KeepAliveTimeout = KeepAlive;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
    }
}
