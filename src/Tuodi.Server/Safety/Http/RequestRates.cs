using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Safety.Http;

/// <summary>How many requests an address may send to what is not the hospitals' interface; sign-ins, which cost a hash each, far fewer.</summary>
internal static class RequestRates
{
    public static PartitionedRateLimiter<HttpContext> Of(SafetyOptions options) =>
        PartitionedRateLimiter.Create<HttpContext, (IPAddress?, bool)>(context =>
        {
            var isSignIn =
                context.Request.Path.StartsWithSegments(SafetyEndpoints.SignInPath, StringComparison.OrdinalIgnoreCase)
                || (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<SlowSignIn>() is not null);
            return RateLimitPartition.GetTokenBucketLimiter(
                (context.Connection.RemoteIpAddress, isSignIn),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = isSignIn ? options.SignInsPerMinute : options.Burst,
                    TokensPerPeriod = isSignIn ? options.SignInsPerMinute : options.RequestsPerSecond,
                    ReplenishmentPeriod = isSignIn ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            );
        });
}
