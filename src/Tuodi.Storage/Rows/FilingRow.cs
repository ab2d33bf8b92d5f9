namespace Tuodi.Storage.Rows;

/// <summary>A filing (备案): a transfer to another hospital, or another.</summary>
public sealed record FilingRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>What kind; see <see cref="FilingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The institution it leads to, or nothing.</summary>
    public string? Institution { get; init; }

    /// <summary>The division it leads to, or nothing.</summary>
    public string? Division { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, or nothing.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The institution that filed it, or nothing where that is not known.</summary>
    public string? FiledBy { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>As it was sent, as JSON.</summary>
    public required byte[] Content { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
