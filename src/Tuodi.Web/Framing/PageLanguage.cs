using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;

namespace Tuodi.Web.Framing;

/// <summary>The language of a reader: the one that was chosen, else the browser's, else Chinese.</summary>
internal static class PageLanguage
{
    private const string Cookie = "tuodi-language";
    private const int DaysKept = 365;

    public static Language Of(HttpRequest request) => Parse(request.Cookies[Cookie]) ?? AcceptedLanguage.Of(request);

    public static Language? Parse(string? tag) =>
        tag switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => null,
        };

    public static void Keep(HttpContext context, Language language) =>
        context.Response.Cookies.Append(
            Cookie,
            AcceptedLanguage.TagOf(language),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(DaysKept),
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
}
