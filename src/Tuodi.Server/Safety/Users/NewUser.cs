using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Safety.Users;

/// <summary>A user to be made.</summary>
/// <param name="Id">The name at sign-in.</param>
/// <param name="Password">The password.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Institution">The institution, for a hospital's user.</param>
/// <param name="Division">The division, for an office's user.</param>
public sealed record NewUser(string Id, string Password, IReadOnlyList<Role> Roles, string? Institution, string? Division);
