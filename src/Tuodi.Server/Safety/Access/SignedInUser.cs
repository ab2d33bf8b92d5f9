namespace Tuodi.Server.Safety.Access;

/// <summary>The user who asks, known by a token (当前用户).</summary>
/// <param name="Id">The user's name at sign-in.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Scope">What of the data the user sees.</param>
/// <param name="Token">The handle of the token in use.</param>
/// <param name="MustChangePassword">Whether somebody else set the password: until it is changed the user may do nothing else.</param>
public sealed record SignedInUser(string Id, IReadOnlyList<Role> Roles, DataScope Scope, string Token, bool MustChangePassword = false)
{
    /// <summary>Whether the user may do an act.</summary>
    public bool May(AccessAct act) => !MustChangePassword && Roles.Any(role => AccessMatrix.Allows(role, act));
}
