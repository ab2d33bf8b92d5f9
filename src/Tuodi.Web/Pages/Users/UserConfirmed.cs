namespace Tuodi.Web.Pages.Users;

/// <summary>What came of a confirmation, shown this once.</summary>
/// <param name="User">The user.</param>
/// <param name="Code">What the user needs beside the first password; nothing where the user has a password of their own.</param>
public sealed record UserConfirmed(string User, string? Code);
