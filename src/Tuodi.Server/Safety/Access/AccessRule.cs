namespace Tuodi.Server.Safety.Access;

/// <summary>A row of the access matrix.</summary>
/// <param name="Act">The act.</param>
/// <param name="Name">Its name in the API and the audit trail.</param>
/// <param name="Roles">The roles that may do it.</param>
public sealed record AccessRule(AccessAct Act, string Name, params IReadOnlyList<Role> Roles);
