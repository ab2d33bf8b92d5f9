using Tuodi.Kernel;

namespace Tuodi.Server.Gateway;

/// <summary>What one caller may ask of the server, from the section <c>Gateway:Limits</c> of the configuration.</summary>
public sealed class GatewayLimits
{
    private const int BytesMax = 1024 * 1024 * 1024;
    private const int RateMax = 1_000_000;
    private static readonly TimeSpan GraceMax = TimeSpan.FromHours(1);

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
    /// <exception cref="ProblemException">A limit is not above zero, or so high that it is none.</exception>
    public void Check()
    {
        var isGood =
            BodyBytes > 0
            && UploadBytes >= BodyBytes
            && UploadBytes <= BytesMax
            && DiscardBytes is >= 0 and <= BytesMax
            && Depth is > 0 and <= 1000
            && RequestsPerSecond is > 0 and <= RateMax
            && Burst is > 0 and <= RateMax
            && MinBytesPerSecond is > 0 and <= RateMax
            && Grace > TimeSpan.FromSeconds(1)
            && Grace <= GraceMax
            && Connections is > 0 and <= RateMax;
        if (!isGood)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Gateway:Limits", 0, 0),
                    "A limit makes no sense",
                    "All are above zero and rates at most 1,000,000; UploadBytes is not below BodyBytes and at most 1 GiB, Depth is at most 1000, and Grace is from over a second to an hour."
                )
            );
        }
    }
}
