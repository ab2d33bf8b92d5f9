namespace Tuodi.Storage.Rows;

/// <summary>A token that stands for a user (令牌).</summary>
public sealed record ApiTokenRow
{
    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Label { get; init; }

    /// <summary>When it was made, in microseconds.</summary>
    public required long Made { get; init; }

    /// <summary>From when it no longer holds, in microseconds.</summary>
    public required long Expires { get; init; }

    /// <summary>When it was revoked, or nothing.</summary>
    public long? Revoked { get; init; }

    /// <summary>Whether it lets its holder change the password and nothing else.</summary>
    public bool Narrow { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
