namespace Tuodi.Legislation.Register;

/// <summary>A version of a text in the register.</summary>
public sealed record RegisteredText
{
    /// <summary>The name under which it is kept.</summary>
    public required string Id { get; init; }

    /// <summary>Which version of it, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The document number.</summary>
    public string? Number { get; init; }

    /// <summary>The issuers, with semicolons.</summary>
    public required string Issuers { get; init; }

    /// <summary>national, province, city or county.</summary>
    public string? Level { get; init; }

    /// <summary>The name of the place.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The six digits of the place.</summary>
    public string? Division { get; init; }

    /// <summary>The region of the study.</summary>
    public string? Region { get; init; }

    /// <summary>The day of issue, ISO 8601.</summary>
    public string? Issued { get; init; }

    /// <summary>The first day in force, ISO 8601.</summary>
    public string? Effective { get; init; }

    /// <summary>The last day in force where the text says so, ISO 8601.</summary>
    public string? Expires { get; init; }

    /// <summary>What the index says of its validity; it wins over what is derived, but not over days that are known.</summary>
    public string? Status { get; init; }

    /// <summary>Where the text was found.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When this version came into the register, ISO 8601.</summary>
    public required string Imported { get; init; }
}
