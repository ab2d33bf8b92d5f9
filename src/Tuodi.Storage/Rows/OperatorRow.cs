namespace Tuodi.Storage.Rows;

/// <summary>An operator of an institution (经办人).</summary>
public sealed record OperatorRow
{
    /// <summary>The institution.</summary>
    public required string Institution { get; init; }

    /// <summary>The operator's number.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether still at work.</summary>
    public required bool Active { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
