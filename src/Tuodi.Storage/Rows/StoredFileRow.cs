namespace Tuodi.Storage.Rows;

/// <summary>A file that an institution uploads or fetches (9101, 9102).</summary>
public sealed record StoredFileRow
{
    /// <summary>The institution's division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number (文件查询号).</summary>
    public required string Id { get; init; }

    /// <summary>The institution.</summary>
    public required string Institution { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>Until when it is kept, in microseconds.</summary>
    public required long Until { get; init; }

    /// <summary>What it holds.</summary>
    public required byte[] Content { get; init; }
}
