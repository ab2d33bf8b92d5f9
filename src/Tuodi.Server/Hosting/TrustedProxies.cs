using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Tuodi.Kernel;
using Tuodi.Server.Safety;
using IPNetwork = System.Net.IPNetwork;

namespace Tuodi.Server.Hosting;

/// <summary>Takes who asks, and whether over TLS, from the proxies that the configuration trusts: behind one all the world would have one address, and share its limits.</summary>
internal static class TrustedProxies
{
    /// <summary>The header in which the framework keeps the address of the proxy; who has it did not come from this machine itself.</summary>
    public static string Mark => ForwardedHeadersDefaults.XOriginalForHeaderName;

    /// <exception cref="ProblemException">One is neither an address nor a network.</exception>
    public static void Check(IEnumerable<string> proxies)
    {
        if (proxies.FirstOrDefault(each => !IPAddress.TryParse(each, out _) && !IPNetwork.TryParse(each, out _)) is { } wrong)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Safety:TrustedProxies", 0, 0),
                    $"`{wrong}` is neither an address nor a network",
                    "Write the proxies' addresses, such as 10.1.0.5, or a network of nothing else, such as 10.1.0.0/28."
                )
            );
        }
    }

    public static void Use(WebApplication app, SafetyOptions options)
    {
        if (options.TrustedProxies.Count == 0)
        {
            return;
        }

        // Of several proxies in a row each is asked whom it heard, as long as it is trusted itself.
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            }
        }

        app.UseForwardedHeaders(forwarded);
    }
}
