namespace Tuodi.Server.Safety.Access;

/// <summary>The user who asks, known by a token (当前用户).</summary>
/// <param name="Id">The user's name at sign-in.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Scope">What of the data the user sees.</param>
/// <param name="Token">The handle of the token in use.</param>
public sealed record SignedInUser(string Id, IReadOnlyList<Role> Roles, DataScope Scope, string Token)
{
    /// <summary>Whether the user may do an act.</summary>
    public bool May(AccessAct act) => Roles.Any(role => AccessMatrix.Allows(role, act));
}
