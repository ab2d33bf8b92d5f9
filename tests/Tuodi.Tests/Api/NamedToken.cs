using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Api;

/// <summary>A token that says itself who sends it: <c>user:Role,Role:division:institution</c>.</summary>
internal sealed class NamedToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var parts = Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal).Split(':');
        if (parts.Length < 3)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        Role[] roles = [.. parts[1].Split(',').Select(Enum.Parse<Role>)];
        var scope = new DataScope(parts.Length > 3 ? parts[3] : null, parts[2]);
        Context.Features.Set(new SignedInUser(parts[0], roles, scope, "token"));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, parts[0])], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    /// <summary>Whether the user may do the act.</summary>
    internal sealed class Acts(IHttpContextAccessor accessor) : AuthorizationHandler<ActRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActRequirement requirement)
        {
            if (accessor.HttpContext?.Features.Get<SignedInUser>()?.May(requirement.Act) == true)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
