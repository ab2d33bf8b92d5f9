using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Safety.Http;

/// <summary>Lets users do what the access matrix allows their roles.</summary>
public sealed class ActHandler : AuthorizationHandler<ActRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.Features.Get<SignedInUser>()?.May(requirement.Act) == true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
