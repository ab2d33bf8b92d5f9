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

/// <summary>What everybody does for themselves: who one is, the password, and tokens, which nobody makes for somebody else.</summary>
internal static class OwnAccount
{
    private const int LabelMax = 100;

    public static void Map(IEndpointRouteBuilder me)
    {
        me.MapGet("", Guarded(MeAsync)).RequireSignedIn();
        me.MapPut("/password", Guarded(PasswordAsync)).RequireSignedIn();
        me.MapGet("/tokens", Guarded(TokensAsync)).RequireSignedIn();
        me.MapPost("/tokens", Guarded(IssueAsync)).RequireSignedIn();
        me.MapDelete("/tokens/{handle}", Guarded(RevokeAsync)).RequireSignedIn();
    }

    private static Task MeAsync(HttpContext context)
    {
        var user = context.SignedIn();
        var myself = new Myself(
            user.Id,
            [.. user.Roles.Select(RoleNames.Of)],
            user.Scope.Institution,
            user.Scope.Division,
            [.. AccessMatrix.ActsOf(user.Roles).Select(AccessMatrix.NameOf)],
            user.MustChangePassword
        );
        return WriteAsync(context, myself, SafetyJson.Default.Myself);
    }

    private static async Task PasswordAsync(HttpContext context)
    {
        var user = context.SignedIn();
        var change = await ReadAsync(context, SafetyJson.Default.PasswordChange);
        var wrong =
            change.New == change.Old
                ? new Bilingual("与原口令相同", "It is the password so far")
                : Of<Passwords>(context).Wrong(user.Id, change.New);
        Refuse(wrong is null ? [] : [new FieldProblem("/new", wrong)]);
        if (!await Of<SignIns>(context).IsRightAsync(user.Id, change.Old, context.RequestAborted))
        {
            throw new Refusal("原口令有误", "The password so far is wrong");
        }

        await Of<UserBook>(context).ChangeOwnPasswordAsync(user.Id, change.New, change.Code, context.RequestAborted);
        await DoneAsync(context);
    }

    private static async Task TokensAsync(HttpContext context) =>
        await WriteAsync(
            context,
            await Of<TokenBook>(context).ListAsync(context.SignedIn().Id, context.RequestAborted),
            SafetyJson.Default.IReadOnlyListTokenView
        );

    private static async Task IssueAsync(HttpContext context)
    {
        var user = context.SignedIn();
        if (user.MustChangePassword)
        {
            await SafetyProblem.ForbiddenAsync(context, user);
            return;
        }

        var asked = await ReadAsync(context, SafetyJson.Default.TokenToIssue);
        Refuse([.. Wrong(asked, (int)Of<SafetyOptions>(context).TokenMax.TotalDays)]);
        if (!await Of<SignIns>(context).IsRightAsync(user.Id, asked.Password, context.RequestAborted))
        {
            throw new Refusal("口令有误", "The password is wrong");
        }

        var token = await Of<TokenBook>(context)
            .IssueAsync(user.Id, user.Id, asked.Label, TimeSpan.FromDays(asked.Days), context.RequestAborted);
        await WriteAsync(context, token, SafetyJson.Default.IssuedToken, StatusCodes.Status201Created);
    }

    private static IEnumerable<FieldProblem> Wrong(TokenToIssue asked, int daysMax)
    {
        if (string.IsNullOrWhiteSpace(asked.Label) || asked.Label.Length > LabelMax)
        {
            yield return new FieldProblem("/label", new Bilingual($"须为1至{LabelMax}个字符", $"It has 1 to {LabelMax} characters"));
        }

        if (asked.Days < 1 || asked.Days > daysMax)
        {
            yield return new FieldProblem("/days", new Bilingual($"须为1至{daysMax}天", $"It is 1 to {daysMax} days"));
        }
    }

    private static async Task RevokeAsync(HttpContext context)
    {
        var user = context.SignedIn();
        await Of<TokenBook>(context).RevokeAsync(user.Id, user.Id, Route(context, "handle"), context.RequestAborted);
        await DoneAsync(context);
    }
}
