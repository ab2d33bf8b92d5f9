using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Http;
using Tuodi.Server.Safety.Users;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Hosting;

/// <summary>Knows users of the pages by a cookie that holds the token of their sign-in (会话). The API takes no cookie, so no page elsewhere can make a browser call it.</summary>
public sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "Session";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Session.Token(Context) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var tokens = Context.RequestServices.GetRequiredService<TokenBook>();
        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } user)
        {
            return AuthenticateResult.Fail("The session has ended");
        }

        Context.Features.Set(user);
        var identity = new ClaimsIdentity(Name, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/console";
        Response.Redirect(LocalAddress.With("/sign-in", "to", back));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<SignedInUser>()?.MustChangePassword == true)
        {
            Response.Redirect("/sign-in/password");
            return Task.CompletedTask;
        }

        return Context.GetEndpoint()?.Metadata.GetMetadata<OwnRefusal>() is { } refusal
            ? refusal.WriteAsync(Context, StatusCodes.Status403Forbidden, null)
            : Task.CompletedTask;
    }
}
