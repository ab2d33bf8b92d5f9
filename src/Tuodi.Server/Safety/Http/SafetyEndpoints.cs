using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using static Tuodi.Server.Safety.Http.SafetyCalls;

namespace Tuodi.Server.Safety.Http;

/// <summary>Sign-in, users and tokens under <c>/api/v1</c>, health under <c>/health</c>.</summary>
/// <remarks>Handlers take the context as it is, so that nothing is compiled at start.</remarks>
public static class SafetyEndpoints
{
    internal const string SignInPath = "/api/v1/sign-in";

    /// <summary>Maps them.</summary>
    public static void MapSafety(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready").AllowAnonymous();
        routes.MapPost(SignInPath, Guarded(SignInAsync)).AllowAnonymous();
        routes.MapPost("/api/v1/sign-out", Guarded(SignOutAsync)).RequireSignedIn();
        OwnAccount.Map(routes.MapGroup("/api/v1/me"));
        UserEndpoints.Map(routes.MapGroup("/api/v1/users"));
        routes.MapGet("/api/v1/audit/entries", Guarded(TrailEndpoint.EntriesAsync, "chain", "after")).RequireAct(AccessAct.AuditRead);
        routes.MapGet("/api/v1/audit/anchor", Guarded(TrailEndpoint.AnchorAsync)).RequireAct(AccessAct.AuditRead);
    }

    private static async Task SignInAsync(HttpContext context)
    {
        var given = await ReadAsync(context, SafetyJson.Default.Credentials);
        try
        {
            var token = await Of<SignIns>(context).SignInAsync(given.User, given.Password, context.RequestAborted);
            await WriteAsync(context, token, SafetyJson.Default.IssuedToken);
        }
        catch (Refusal refusal)
        {
            await SafetyProblem.WriteAsync(context, StatusCodes.Status401Unauthorized, "sign-in", refusal.Reason);
        }
    }

    private static async Task SignOutAsync(HttpContext context)
    {
        var user = context.SignedIn();
        await Of<TokenBook>(context).RevokeAsync(user.Id, user.Id, user.Token, context.RequestAborted);
        await DoneAsync(context);
    }
}
