namespace Tuodi.Server.Safety.Users;

/// <summary>A user as an administrator sees it.</summary>
/// <param name="Id">The name at sign-in.</param>
/// <param name="Institution">The institution, or nothing.</param>
/// <param name="Division">The division.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Active">Whether the user may sign in.</param>
/// <param name="Confirmed">Whether a second person has confirmed the roles; until then the user may do nothing.</param>
/// <param name="MustChangePassword">Whether somebody else set the password and it has not been changed since.</param>
/// <param name="LockedUntil">Until when no password is taken, or nothing.</param>
/// <param name="Made">When the user was made.</param>
public sealed record UserView(
    string Id,
    string? Institution,
    string Division,
    IReadOnlyList<string> Roles,
    bool Active,
    bool Confirmed,
    bool MustChangePassword,
    DateTimeOffset? LockedUntil,
    DateTimeOffset Made
);
