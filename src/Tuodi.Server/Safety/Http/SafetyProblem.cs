using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Fhir.Http;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Safety.Http;

/// <summary>Tells why somebody is not let in (RFC 9457).</summary>
internal static class SafetyProblem
{
    public static Bilingual SignIn { get; } =
        new("请先登录，并以 Authorization: Bearer 出示有效令牌", "Sign in, and show a token that holds as Authorization: Bearer");

    public static Bilingual Forbidden { get; } = new("当前角色无权进行此操作", "Your roles do not allow this");

    public static Bilingual PasswordFirst { get; } =
        new(
            "口令系他人所设，请先以 PUT /api/v1/me/password 改为本人口令",
            "Somebody else set your password: change it first, by PUT /api/v1/me/password"
        );

    /// <summary>What keeps a user who is known from doing what is asked.</summary>
    public static Task ForbiddenAsync(HttpContext context, SignedInUser? user) =>
        user?.MustChangePassword == true
            ? WriteAsync(context, StatusCodes.Status403Forbidden, "password-first", PasswordFirst)
            : WriteAsync(context, StatusCodes.Status403Forbidden, "forbidden", Forbidden);

    /// <summary>Tells that it may be repeated after so many seconds.</summary>
    public static Task TooManyAsync(HttpContext context, int seconds)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OwnRefusal>() is { } own)
        {
            return own.WriteAsync(context, StatusCodes.Status429TooManyRequests, seconds);
        }

        var title = new Bilingual("请求过于频繁，请稍后重试", "Too many requests; repeat it a little later");
        return WriteAsync(context, new ApiProblem(StatusCodes.Status429TooManyRequests, "too-many", title, title) { RetryAfter = seconds });
    }

    public static Task WriteAsync(HttpContext context, int status, string kind, Bilingual title) =>
        WriteAsync(context, new ApiProblem(status, kind, title, title));

    // Readers of FHIR know their own form of refusal and no other.
    private static Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        if (!context.Request.Path.StartsWithSegments(FhirEndpoints.Path, StringComparison.OrdinalIgnoreCase))
        {
            return ApiProblemWriter.WriteAsync(context, problem);
        }

        if (problem.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var code = problem.Status switch
        {
            StatusCodes.Status401Unauthorized => "login",
            StatusCodes.Status429TooManyRequests => "throttled",
            _ => "forbidden",
        };
        return FhirAnswer.Wrong(problem.Status, code, problem.Detail.ToString()).WriteAsync(context);
    }
}
