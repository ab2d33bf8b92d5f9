namespace Tuodi.Web.Pages.SigningIn;

/// <summary>The form of a sign-in.</summary>
/// <param name="To">Where to go afterwards, an address of this server.</param>
public sealed record SignIn(string To);
