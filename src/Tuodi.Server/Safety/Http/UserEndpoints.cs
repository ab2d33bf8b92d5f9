using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using static Tuodi.Server.Safety.Http.SafetyCalls;

namespace Tuodi.Server.Safety.Http;

/// <summary>Users and their tokens as administrators manage them, and the confirmation by a second person. Users of other divisions are as if they were not there.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder users)
    {
        users.MapGet("", Guarded(ListAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPost("", Guarded(AddAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPut("/{user}/roles", Guarded(RolesAsync)).RequireAct(AccessAct.UsersManage);
        users.MapPut("/{user}/lock", Guarded(context => ActiveAsync(context, false))).RequireAct(AccessAct.UsersManage);
        users.MapDelete("/{user}/lock", Guarded(context => ActiveAsync(context, true))).RequireAct(AccessAct.UsersManage);
        users.MapGet("/unconfirmed", Guarded(UnconfirmedAsync)).RequireAct(AccessAct.UsersConfirm);
        users.MapPost("/{user}/confirmation", Guarded(ConfirmAsync)).RequireAct(AccessAct.UsersConfirm);
        users.MapGet("/{user}/tokens", Guarded(TokensAsync)).RequireAct(AccessAct.TokensManage);
        users.MapDelete("/{user}/tokens/{handle}", Guarded(RevokeAsync)).RequireAct(AccessAct.TokensManage);
    }

    private static UserAuthority By(HttpContext context) => UserAuthority.Of(context.SignedIn());

    private static async Task ListAsync(HttpContext context) =>
        await WriteAsync(
            context,
            await Of<UserList>(context).OfAsync(By(context), context.RequestAborted),
            SafetyJson.Default.IReadOnlyListUserView
        );

    private static async Task UnconfirmedAsync(HttpContext context)
    {
        var users = await Of<UserList>(context).OfAsync(By(context), context.RequestAborted);
        await WriteAsync(context, [.. users.Where(user => !user.Confirmed)], SafetyJson.Default.IReadOnlyListUserView);
    }

    private static async Task AddAsync(HttpContext context)
    {
        var user = await ReadAsync(context, SafetyJson.Default.UserToAdd);
        Refuse([.. Wrong(context, user)]);
        var added = new NewUser(user.Id, user.Password, Roles(user.Roles), user.Institution, user.Division);
        await Of<UserBook>(context).AddAsync(By(context), added, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private static IEnumerable<FieldProblem> Wrong(HttpContext context, UserToAdd user)
    {
        if (UserRules.WrongId(user.Id) is { } id)
        {
            yield return new FieldProblem("/id", id);
        }

        if (Of<Passwords>(context).Wrong(user.Id, user.Password) is { } password)
        {
            yield return new FieldProblem("/password", password);
        }

        if (user.Division is { } division && !(AreaCode.TryParse(division, out _) && By(context).Covers(division)))
        {
            yield return new FieldProblem(
                "/division",
                new Bilingual("须为您所管理的六位区划或其下级", "It is a division of six digits that you manage: your own or one below it")
            );
        }
    }

    private static async Task RolesAsync(HttpContext context)
    {
        var given = await ReadAsync(context, SafetyJson.Default.RolesToGive);
        await Of<UserBook>(context).SetRolesAsync(By(context), Route(context, "user"), Roles(given.Roles), context.RequestAborted);
        await DoneAsync(context);
    }

    private static async Task ConfirmAsync(HttpContext context)
    {
        var read = await ReadAsync(context, SafetyJson.Default.RolesToConfirm);
        var code = await Of<UserBook>(context).ConfirmAsync(By(context), Route(context, "user"), Roles(read.Roles), context.RequestAborted);
        await WriteAsync(context, new Confirmation(code), SafetyJson.Default.Confirmation);
    }

    private static async Task ActiveAsync(HttpContext context, bool active)
    {
        await Of<UserBook>(context).SetActiveAsync(By(context), Route(context, "user"), active, context.RequestAborted);
        await DoneAsync(context);
    }

    private static async Task TokensAsync(HttpContext context)
    {
        var user = await SeenAsync(context);
        var tokens = await Of<TokenBook>(context).ListAsync(user, context.RequestAborted);
        await WriteAsync(context, tokens, SafetyJson.Default.IReadOnlyListTokenView);
    }

    private static async Task RevokeAsync(HttpContext context)
    {
        var user = await SeenAsync(context);
        await Of<TokenBook>(context).RevokeAsync(context.SignedIn().Id, user, Route(context, "handle"), context.RequestAborted);
        await DoneAsync(context);
    }

    private static async Task<string> SeenAsync(HttpContext context)
    {
        var user = await Of<UserList>(context).FindAsync(Route(context, "user"), context.RequestAborted);
        return user is not null && By(context).Covers(user.Division)
            ? user.Id
            : throw new Refusal($"没有用户{Route(context, "user")}", $"There is no user {Route(context, "user")}", RefusalKind.Missing);
    }
}
