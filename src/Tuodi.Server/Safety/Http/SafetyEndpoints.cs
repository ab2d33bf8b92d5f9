using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
        routes.MapGet("/api/v1/me", Guarded(MeAsync)).RequireSignedIn();
        routes.MapPut("/api/v1/me/password", Guarded(OwnPasswordAsync)).RequireSignedIn();
        var users = routes.MapGroup("/api/v1/users");
        users.MapGet("", Guarded(UsersAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPost("", Guarded(AddAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPut("/{user}/roles", Guarded(RolesAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPut("/{user}/lock", Guarded(context => ActiveAsync(context, false))).RequireAct(AccessAct.UsersManage);
        users.MapDelete("/{user}/lock", Guarded(context => ActiveAsync(context, true))).RequireAct(AccessAct.UsersManage);
        users.MapGet("/{user}/tokens", Guarded(TokensAsync)).RequireAct(AccessAct.TokensManage);
        users.MapPost("/{user}/tokens", Guarded(IssueAsync)).RequireAct(AccessAct.TokensManage);
        users.MapDelete("/{user}/tokens/{handle}", Guarded(RevokeAsync)).RequireAct(AccessAct.TokensManage);
        routes.MapGet("/api/v1/audit/entries", Guarded(TrailEndpoint.EntriesAsync)).RequireAct(AccessAct.AuditRead);
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
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task MeAsync(HttpContext context)
    {
        var user = context.SignedIn();
        var myself = new Myself(
            user.Id,
            [.. user.Roles.Select(RoleNames.Of)],
            user.Scope.Institution,
            user.Scope.Division,
            [.. AccessMatrix.ActsOf(user.Roles).Select(AccessMatrix.NameOf)]
        );
        return WriteAsync(context, myself, SafetyJson.Default.Myself);
    }

    private static async Task OwnPasswordAsync(HttpContext context)
    {
        var user = context.SignedIn();
        var change = await ReadAsync(context, SafetyJson.Default.PasswordChange);
        if (!await Of<SignIns>(context).IsRightAsync(user.Id, change.Old, context.RequestAborted))
        {
            throw new Refusal("原口令有误", "The password so far is wrong");
        }

        await Of<UserBook>(context).SetPasswordAsync(user.Id, user.Id, change.New, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task UsersAsync(HttpContext context) =>
        await WriteAsync(context, await Of<UserBook>(context).ListAsync(context.RequestAborted), SafetyJson.Default.IReadOnlyListUserView);

    private static async Task AddAsync(HttpContext context)
    {
        var user = await ReadAsync(context, SafetyJson.Default.UserToAdd);
        var roles = user.Roles.Select(RoleNames.Parse).ToList();
        var added = new NewUser(user.Id, user.Password, roles, user.Institution, user.Division);
        await Of<UserBook>(context).AddAsync(context.SignedIn().Id, added, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private static async Task RolesAsync(HttpContext context)
    {
        var given = await ReadAsync(context, SafetyJson.Default.RolesToGive);
        var roles = given.Roles.Select(RoleNames.Parse).ToList();
        await Of<UserBook>(context).SetRolesAsync(context.SignedIn().Id, Route(context, "user"), roles, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task ActiveAsync(HttpContext context, bool active)
    {
        await Of<UserBook>(context).SetActiveAsync(context.SignedIn().Id, Route(context, "user"), active, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task TokensAsync(HttpContext context) =>
        await WriteAsync(
            context,
            await Of<TokenBook>(context).ListAsync(Route(context, "user"), context.RequestAborted),
            SafetyJson.Default.IReadOnlyListTokenView
        );

    private static async Task IssueAsync(HttpContext context)
    {
        var asked = await ReadAsync(context, SafetyJson.Default.TokenToIssue);
        var token = await Of<TokenBook>(context)
            .IssueAsync(context.SignedIn().Id, Route(context, "user"), asked.Label, TimeSpan.FromDays(asked.Days), context.RequestAborted);
        await WriteAsync(context, token, SafetyJson.Default.IssuedToken, StatusCodes.Status201Created);
    }

    private static async Task RevokeAsync(HttpContext context)
    {
        await Of<TokenBook>(context)
            .RevokeAsync(context.SignedIn().Id, Route(context, "user"), Route(context, "handle"), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
