using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Api.Http;

/// <summary>Tells who is not let in that and why, as problem details like every other refusal.</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Headers.WWWAuthenticate = BearerScheme.Name;
            return ApiProblemWriter.WriteAsync(
                context,
                new ApiProblem(
                    StatusCodes.Status401Unauthorized,
                    "unauthorized",
                    new("未登录", "You are not signed in"),
                    new("请在 Authorization: Bearer 中给出有效令牌", "Send a valid token as Authorization: Bearer")
                )
            );
        }

        var act = policy.Requirements.OfType<ActRequirement>().Select(required => AccessMatrix.NameOf(required.Act)).FirstOrDefault();
        return ApiProblemWriter.WriteAsync(
            context,
            new ApiProblem(
                StatusCodes.Status403Forbidden,
                "forbidden",
                new("没有权限", "You may not do this"),
                new($"须有权限 {act}", $"It takes the permission {act}")
            )
        );
    }
}
