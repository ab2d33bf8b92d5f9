namespace Tuodi.Storage.Rows;

/// <summary>A sign-in of an operator (签到).</summary>
public sealed record SignInRow
{
    /// <summary>The institution's division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number (签到编号).</summary>
    public required string Id { get; init; }

    /// <summary>The institution.</summary>
    public required string Institution { get; init; }

    /// <summary>The operator.</summary>
    public required string Operator { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>When it was signed out, or nothing.</summary>
    public long? Until { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
