namespace Tuodi.Storage.Rows;

/// <summary>A policy as it was when something was settled by it, or when it was proposed.</summary>
public sealed record PolicyContentRow
{
    /// <summary>SHA-256 of what decides a settlement.</summary>
    public required string Hash { get; init; }

    /// <summary>The division.</summary>
    public required string Division { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The documents it was read from, the most general first.</summary>
    public required byte[] Content { get; init; }
}
