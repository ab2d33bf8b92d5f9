using Tuodi.Kernel;

namespace Tuodi.Server.Safety;

/// <summary>What keeps users and the REST API safe, from the section <c>Safety</c> of the configuration.</summary>
public sealed class SafetyOptions
{
    private const int BytesMax = 1024 * 1024 * 1024;
    private const int RateMax = 1_000_000;
    private static readonly TimeSpan TimeMax = TimeSpan.FromDays(3660);

    /// <summary>The fewest characters of a password.</summary>
    public int PasswordLength { get; set; } = 12;

    /// <summary>How many wrong passwords in a row lock a user.</summary>
    public int FailuresMax { get; set; } = 5;

    /// <summary>For how long a user is then locked.</summary>
    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>For how long the token of a sign-in holds.</summary>
    public TimeSpan SignInFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The longest time for which any token holds.</summary>
    public TimeSpan TokenMax { get; set; } = TimeSpan.FromDays(366);

    /// <summary>The largest request of the REST API, in bytes, unless an endpoint says otherwise.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Requests a second from one address, on average.</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Requests from one address at once after a pause.</summary>
    public int Burst { get; set; } = 200;

    /// <summary>Sign-ins a minute from one address; each costs the server a slow hash.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Whether programs on the same machine may read the metrics without a token.</summary>
    public bool MetricsOnLoopback { get; set; } = true;

    /// <summary>The proxies whose word on who asks is taken: addresses, or networks such as <c>10.1.0.0/24</c>. Nobody else's is.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Checks what was configured.</summary>
    /// <exception cref="ProblemException">A value makes no sense.</exception>
    public void Check()
    {
        var isGood =
            PasswordLength is >= 8 and <= 128
            && FailuresMax is > 0 and <= 100
            && LockFor > TimeSpan.Zero
            && LockFor <= TimeMax
            && SignInFor > TimeSpan.Zero
            && TokenMax >= SignInFor
            && TokenMax <= TimeMax
            && BodyBytes is > 0 and <= BytesMax
            && RequestsPerSecond is > 0 and <= RateMax
            && Burst is > 0 and <= RateMax
            && SignInsPerMinute is > 0 and <= RateMax;
        if (!isGood)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Safety", 0, 0),
                    "A value makes no sense",
                    "PasswordLength is 8 to 128, FailuresMax 1 to 100, TokenMax not below SignInFor; all are above zero, times at most 3,660 days, BodyBytes 1 GiB and rates 1,000,000."
                )
            );
        }

        Hosting.TrustedProxies.Check(TrustedProxies);
    }
}
