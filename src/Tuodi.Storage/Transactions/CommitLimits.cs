namespace Tuodi.Storage.Transactions;

/// <summary>The limits of the group commit.</summary>
public sealed record CommitLimits
{
    /// <summary>How many acts at most share a commit.</summary>
    public int Batch { get; init; } = 128;

    /// <summary>How many acts at most wait in a lane; more are told to come back.</summary>
    public int Waiting { get; init; } = 4096;

    /// <summary>How often an act that met a conflict is tried.</summary>
    public int Attempts { get; init; } = 20;

    /// <summary>How long a repetition waits for the first to be done before it is told that it still runs.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
