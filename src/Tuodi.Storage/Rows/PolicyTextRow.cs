namespace Tuodi.Storage.Rows;

/// <summary>A proposed document as it was written.</summary>
public sealed record PolicyTextRow
{
    /// <summary>The proposal.</summary>
    public required long Proposal { get; init; }

    /// <summary>The text in UTF-8.</summary>
    public required byte[] Written { get; init; }
}
