namespace Tuodi.Storage.Rows;

/// <summary>A request that changed something, with the answer it got (报文).</summary>
public sealed record MessageRow
{
    /// <summary>Who sent it.</summary>
    public required string Sender { get; init; }

    /// <summary>The sender's number of it.</summary>
    public required string Msgid { get; init; }

    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>What it asked (交易编号).</summary>
    public required string Infno { get; init; }

    /// <summary>SHA-256 of what it said.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What it made: a visit or a settlement, or nothing.</summary>
    public long? Reference { get; init; }

    /// <summary>The answer, byte for byte.</summary>
    public required byte[] Answer { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>The chain of the audit trail whose entry answers for this message.</summary>
    public long Chain { get; init; }

    /// <summary>The number of that entry, or 0 for a message older than the trail.</summary>
    public long Entry { get; init; }

    /// <summary>The place among the messages of the entry, from 1.</summary>
    public long Place { get; init; }
}
