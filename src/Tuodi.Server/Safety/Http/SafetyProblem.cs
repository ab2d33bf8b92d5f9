using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;

namespace Tuodi.Server.Safety.Http;

/// <summary>Tells why somebody is not let in (RFC 9457).</summary>
internal static class SafetyProblem
{
    public static Bilingual SignIn { get; } =
        new("请先登录，并以 Authorization: Bearer 出示有效令牌", "Sign in, and show a token that holds as Authorization: Bearer");

    public static Bilingual Forbidden { get; } = new("当前角色无权进行此操作", "Your roles do not allow this");

    /// <summary>Tells that it may be repeated after so many seconds.</summary>
    public static Task TooManyAsync(HttpContext context, int seconds)
    {
        var title = new Bilingual("请求过于频繁，请稍后重试", "Too many requests; repeat it a little later");
        var problem = new ApiProblem(StatusCodes.Status429TooManyRequests, "too-many", title, title) { RetryAfter = seconds };
        return ApiProblemWriter.WriteAsync(context, problem);
    }

    public static Task WriteAsync(HttpContext context, int status, string kind, Bilingual title) =>
        ApiProblemWriter.WriteAsync(context, new ApiProblem(status, kind, title, title));
}
