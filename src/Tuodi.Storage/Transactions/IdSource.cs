namespace Tuodi.Storage.Transactions;

/// <summary>Makes ids of 63 bits: ordered in time, and never twice the same, whichever server makes them.</summary>
/// <remarks>41 bits of milliseconds since 2020, 12 bits of counting within the millisecond, 10 bits of the server's number.</remarks>
public sealed class IdSource(TimeProvider clock, long node)
{
    /// <summary>How many servers can make ids side by side.</summary>
    public const int NodesMax = 1024;

    private const int CountBits = 12;
    private const int NodeBits = 10;
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock _gate = new();
    private long _last = -1;

    /// <summary>An id after all that this source has made.</summary>
    /// <param name="after">An id of whichever server that it must also come after.</param>
    public long Next(long after = 0)
    {
        lock (_gate)
        {
            // A clock that stands or goes back borrows from the time to come. The order of a person's settlements is the order of
            // their ids, so what another server counted is gone beyond, too, whatever its clock says.
            var now = (clock.GetUtcNow() - Start).Ticks / TimeSpan.TicksPerMillisecond << CountBits;
            _last = Math.Max(now, Math.Max(_last, after >> NodeBits) + 1);
            return (_last << NodeBits) | (node % NodesMax);
        }
    }
}
