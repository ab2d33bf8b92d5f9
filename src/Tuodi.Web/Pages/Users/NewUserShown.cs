namespace Tuodi.Web.Pages.Users;

/// <summary>The form for a new user.</summary>
/// <param name="Division">The division that stands in it at first.</param>
public sealed record NewUserShown(string Division);
