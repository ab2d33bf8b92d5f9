using Microsoft.AspNetCore.Authorization;

namespace Tuodi.Server.Safety.Access;

/// <summary>An endpoint's demand that the user may do an act.</summary>
/// <param name="Act">The act.</param>
public sealed record ActRequirement(AccessAct Act) : IAuthorizationRequirement;
