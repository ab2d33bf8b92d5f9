using System.Threading.RateLimiting;

namespace Tuodi.Server.Gateway;

/// <summary>Counts the requests of each caller and says when it has sent too many.</summary>
internal sealed class CallerRates : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;

    public CallerRates(GatewayLimits limits) =>
        _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
            RateLimitPartition.GetTokenBucketLimiter(
                caller,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limits.Burst,
                    TokensPerPeriod = limits.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            )
        );

    /// <summary>Takes one request of a caller; false when it has none left.</summary>
    public bool TryTake(string caller)
    {
        using var lease = _limiter.AttemptAcquire(caller);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
