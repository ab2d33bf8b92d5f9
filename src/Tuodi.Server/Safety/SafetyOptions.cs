using Tuodi.Kernel;

namespace Tuodi.Server.Safety;

/// <summary>What keeps users and the REST API safe, from the section <c>Safety</c> of the configuration.</summary>
public sealed class SafetyOptions
{
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

    /// <summary>Checks what was configured.</summary>
    /// <exception cref="ProblemException">A value makes no sense.</exception>
    public void Check()
    {
        var isGood =
            PasswordLength is >= 8 and <= 128
            && FailuresMax is > 0 and <= 100
            && LockFor > TimeSpan.Zero
            && SignInFor > TimeSpan.Zero
            && TokenMax >= SignInFor
            && BodyBytes > 0
            && RequestsPerSecond > 0
            && Burst > 0
            && SignInsPerMinute > 0;
        if (!isGood)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Safety", 0, 0),
                    "A value makes no sense",
                    "PasswordLength is 8 to 128, FailuresMax 1 to 100, TokenMax not below SignInFor, and all are above zero."
                )
            );
        }
    }
}
