namespace Tuodi.Storage.Rows;

/// <summary>A user of the REST API and the console (用户).</summary>
public sealed record AppUserRow
{
    /// <summary>The name at sign-in.</summary>
    public required string Id { get; init; }

    /// <summary>The institution whose rows the user sees, or nothing for an office's user.</summary>
    public string? Institution { get; init; }

    /// <summary>The division whose rows an office's user sees, with all below it; that of the institution otherwise.</summary>
    public required string Division { get; init; }

    /// <summary>The hash of the password.</summary>
    public required string Password { get; init; }

    /// <summary>How often in a row a wrong password was given.</summary>
    public long Failures { get; init; }

    /// <summary>Until when no password is taken, in microseconds, or nothing.</summary>
    public long? LockedUntil { get; init; }

    /// <summary>Whether the user may sign in at all.</summary>
    public required bool Active { get; init; }

    /// <summary>Whether somebody else set the password, so that it must be changed before anything else.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether the roles were given on the server, or confirmed by a second person.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>The hash of the code without which a first password is not changed, or nothing where none is needed.</summary>
    public string? FirstCode { get; init; }

    /// <summary>When the user was made, in microseconds.</summary>
    public required long Made { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
