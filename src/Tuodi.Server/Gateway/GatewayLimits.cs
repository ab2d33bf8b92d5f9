using Tuodi.Kernel;

namespace Tuodi.Server.Gateway;

/// <summary>What one caller may ask of the server, from the section <c>Gateway:Limits</c> of the configuration.</summary>
public sealed class GatewayLimits
{
    /// <summary>The largest message, in bytes.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest message that uploads a file (9101), in bytes.</summary>
    public int UploadBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How much of a message that is too large is still taken in and thrown away, so that its sender gets to read the answer, in bytes.</summary>
    public long DiscardBytes { get; set; } = 128L * 1024 * 1024;

    /// <summary>How deep objects and lists of a message may stand in each other.</summary>
    public int Depth { get; set; } = 32;

    /// <summary>Requests a second that one caller may send, on average.</summary>
    public int RequestsPerSecond { get; set; } = 10_000;

    /// <summary>Requests that one caller may send at once after a pause.</summary>
    public int Burst { get; set; } = 20_000;

    /// <summary>A sender slower than so many bytes a second is cut off after <see cref="Grace"/>.</summary>
    public int MinBytesPerSecond { get; set; } = 240;

    /// <summary>How long a sender may be slow; also how long it may take to send its headers.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Connections at a time.</summary>
    public int Connections { get; set; } = 20_000;

    /// <summary>Checks what was configured.</summary>
    /// <exception cref="ProblemException">A limit is not above zero.</exception>
    public void Check()
    {
        var isGood =
            BodyBytes > 0
            && UploadBytes >= BodyBytes
            && DiscardBytes >= 0
            && Depth is > 0 and <= 1000
            && RequestsPerSecond > 0
            && Burst > 0
            && MinBytesPerSecond > 0
            && Grace > TimeSpan.FromSeconds(1)
            && Connections > 0;
        if (!isGood)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Gateway:Limits", 0, 0),
                    "A limit makes no sense",
                    "All are above zero, UploadBytes is not below BodyBytes, Depth is at most 1000 and Grace more than a second."
                )
            );
        }
    }
}
