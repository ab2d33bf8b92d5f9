namespace Tuodi.Storage.Rows;

/// <summary>A file of an office's month (核查文件); deleted with it.</summary>
public sealed record OfficeFileRow
{
    /// <summary>The owner's division.</summary>
    public required string Area { get; init; }

    /// <summary>Who handed it in; nobody else sees it.</summary>
    public required string Owner { get; init; }

    /// <summary>The number of the month.</summary>
    public required string Month { get; init; }

    /// <summary>Its number within the month, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required byte[] Content { get; init; }
}
