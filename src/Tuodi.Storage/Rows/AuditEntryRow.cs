namespace Tuodi.Storage.Rows;

/// <summary>An entry of the audit trail (审计记录), which holds the hash of the one before it in its chain.</summary>
public sealed record AuditEntryRow
{
    /// <summary>The insured division of the commit, or the nation's for a decision.</summary>
    public required string Area { get; init; }

    /// <summary>The chain; 0 is that of decisions.</summary>
    public required long Chain { get; init; }

    /// <summary>The place in the chain, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>Who: a user, or the service for a commit whose messages say who sent them.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done.</summary>
    public required string Act { get; init; }

    /// <summary>To what.</summary>
    public required string Object { get; init; }

    /// <summary>SHA-256 of what the entry answers for beyond its own words.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The hash of the entry before, or zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>SHA-256 of all of the above.</summary>
    public required byte[] Hash { get; init; }
}
