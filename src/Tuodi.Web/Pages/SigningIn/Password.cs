namespace Tuodi.Web.Pages.SigningIn;

/// <summary>The form for a new password.</summary>
/// <param name="IsFirst">Whether somebody else set the one so far, which must be changed before anything else.</param>
public sealed record Password(bool IsFirst);
