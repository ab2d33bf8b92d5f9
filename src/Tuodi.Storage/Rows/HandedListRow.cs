namespace Tuodi.Storage.Rows;

/// <summary>A list for the register that one person handed in and another decides about (待审批名单).</summary>
public sealed record HandedListRow
{
    /// <summary>The division of who handed it in; the list reaches no further.</summary>
    public required string Area { get; init; }

    /// <summary>Its number: when it was handed in, and the beginning of the hash of what it says.</summary>
    public required string Id { get; init; }

    /// <summary>What it lists, as commands and files say it: <c>persons</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The file; empty when it is no longer needed.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Who handed it in.</summary>
    public required string HandedBy { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long HandedAt { get; init; }

    /// <summary>Who decided, or nothing while it waits.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, in microseconds, or nothing.</summary>
    public long? DecidedAt { get; init; }

    /// <summary>Whether it was let in.</summary>
    public bool Taken { get; init; }

    /// <summary>When all of it was in, in microseconds, or nothing.</summary>
    public long? FinishedAt { get; init; }

    /// <summary>How many rows it had.</summary>
    public long RowsRead { get; init; }

    /// <summary>How many of them the register had so.</summary>
    public long Matched { get; init; }

    /// <summary>How many it did not have.</summary>
    public long Made { get; init; }

    /// <summary>How many it had otherwise.</summary>
    public long Changed { get; init; }

    /// <summary>How many were not taken.</summary>
    public long Refused { get; init; }

    /// <summary>The rows that were not taken, as JSON; it names no person.</summary>
    public byte[] Told { get; init; } = [];

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
