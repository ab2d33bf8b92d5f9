using Tuodi.Server.Safety.Access;

namespace Tuodi.Web.Pages.SigningIn;

/// <summary>A user's own account.</summary>
/// <param name="Id">The name at sign-in.</param>
/// <param name="Roles">The roles.</param>
public sealed record Account(string Id, IReadOnlyList<Role> Roles);
