namespace Tuodi.Server.Safety.Http;

/// <summary>What signs a user in.</summary>
/// <param name="User">The name.</param>
/// <param name="Password">The password.</param>
internal sealed record Credentials(string User, string Password);

/// <summary>A user's own new password.</summary>
/// <param name="Old">The password so far.</param>
/// <param name="New">The new one.</param>
internal sealed record PasswordChange(string Old, string New);

/// <summary>A user to be made.</summary>
internal sealed record UserToAdd(
    string Id,
    string Password,
    IReadOnlyList<string> Roles,
    string? Institution = null,
    string? Division = null
);

/// <summary>The roles that a user is to hold.</summary>
internal sealed record RolesToGive(IReadOnlyList<string> Roles);

/// <summary>A token to be made.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="Days">For how many days it holds.</param>
internal sealed record TokenToIssue(string Label, int Days);

/// <summary>What a user may know of itself.</summary>
internal sealed record Myself(string Id, IReadOnlyList<string> Roles, string? Institution, string Division, IReadOnlyList<string> Acts);

/// <summary>Entries of the audit trail.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="Next">The number to ask for next, or nothing at the end.</param>
internal sealed record TrailPage(IReadOnlyList<TrailItem> Entries, long? Next);

/// <summary>An entry of the audit trail.</summary>
internal sealed record TrailItem(string Chain, long Number, DateTimeOffset At, string Actor, string Act, string Object, string Hash);
