namespace Tuodi.Storage.Rows;

/// <summary>The import of one file into the register (导入批次).</summary>
public sealed record ImportRunRow
{
    /// <summary>Its name: the kind, the hash of the file, and which time it is.</summary>
    public required string Id { get; init; }

    /// <summary>What the file lists.</summary>
    public required string Kind { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>How many rows a slice has.</summary>
    public required int SliceRows { get; init; }

    /// <summary>When it began, in microseconds.</summary>
    public required long Started { get; init; }

    /// <summary>When all of it was in, in microseconds, or nothing.</summary>
    public long? Finished { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
