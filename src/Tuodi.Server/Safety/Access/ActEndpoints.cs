using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Safety.Access;

/// <summary>Says of endpoints who may call them. An endpoint of which nothing is said is closed to everybody.</summary>
public static class ActEndpoints
{
    /// <summary>Lets in users who may do an act.</summary>
    public static T RequireAct<T>(this T endpoint, AccessAct act)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder(BearerScheme.Name).AddRequirements(new ActRequirement(act)).Build());

    /// <summary>Lets in every signed-in user, for what concerns only the user.</summary>
    public static T RequireSignedIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder(BearerScheme.Name).RequireAuthenticatedUser().Build());

    /// <summary>The user who asks.</summary>
    /// <exception cref="InvalidOperationException">The endpoint requires no act, so nobody is known.</exception>
    public static SignedInUser SignedIn(this HttpContext context) =>
        context.Features.Get<SignedInUser>() ?? throw new InvalidOperationException("The endpoint does not say which act it requires");
}
