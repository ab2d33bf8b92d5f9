namespace Tuodi.Server.Safety.Http;

/// <summary>What signs a user in.</summary>
/// <param name="User">The name.</param>
/// <param name="Password">The password.</param>
internal sealed record Credentials(string User, string Password);

/// <summary>A user's own new password.</summary>
/// <param name="Old">The password so far.</param>
/// <param name="New">The new one.</param>
/// <param name="Code">What the person who confirmed the user handed out; needed where an administrator set the old password.</param>
internal sealed record PasswordChange(string Old, string New, string? Code = null);

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

/// <summary>The roles that a second person read and confirms.</summary>
internal sealed record RolesToConfirm(IReadOnlyList<string> Roles);

/// <summary>What came of a confirmation.</summary>
/// <param name="Code">What the user needs beside the first password, to be handed to nobody else; nothing where the user has a password of their own.</param>
internal sealed record Confirmation(string? Code);

/// <summary>A token to be made for oneself.</summary>
/// <param name="Password">One's own password: a token alone makes no other.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Days">For how many days it holds.</param>
internal sealed record TokenToIssue(string Password, string Label, int Days);

/// <summary>What a user may know of itself.</summary>
/// <param name="Id">The name.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Institution">The institution, or nothing.</param>
/// <param name="Division">The division.</param>
/// <param name="Acts">What the user may do.</param>
/// <param name="MustChangePassword">Whether the password must be changed before any of it.</param>
internal sealed record Myself(
    string Id,
    IReadOnlyList<string> Roles,
    string? Institution,
    string Division,
    IReadOnlyList<string> Acts,
    bool MustChangePassword
);

/// <summary>Entries of the audit trail.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="Next">The number to ask for next, or nothing at the end.</param>
internal sealed record TrailPage(IReadOnlyList<TrailItem> Entries, long? Next);

/// <summary>An entry of the audit trail.</summary>
internal sealed record TrailItem(string Chain, long Number, DateTimeOffset At, string Actor, string Act, string Object, string Hash);
