using System.Globalization;
using Tuodi.Server.Gateway.Reading;

namespace Tuodi.Server.Gateway.Answers;

/// <summary>Numbers the answers (接收方报文ID): division of the receiver (6), yyyyMMddHHmmss, serial (10).</summary>
/// <param name="division">The receiver's division, six digits.</param>
/// <param name="clock">The clock, whose milliseconds at start are the first serial, so that a restart does not repeat numbers.</param>
public sealed class ReferenceNumbers(string division, TimeProvider clock)
{
    private const long SerialEnd = 10_000_000_000;

    private long _serial = clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;

    internal int Write(Span<byte> target, DateTimeOffset instant)
    {
        var serial = Interlocked.Increment(ref _serial) % SerialEnd;
        System.Text.Unicode.Utf8.TryWrite(
            target,
            CultureInfo.InvariantCulture,
            $"{division}{BeijingTime.Wall(instant):yyyyMMddHHmmss}{serial:D10}",
            out var written
        );
        return written;
    }

    internal static int WriteTime(Span<byte> target, DateTimeOffset instant)
    {
        BeijingTime.Wall(instant).TryFormat(target, out var written, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return written;
    }
}
