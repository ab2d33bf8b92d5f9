using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Safety.Users;

namespace Tuodi.Web.Hosting;

/// <summary>The cookie of a session, and the word in a form by which a page of ours is told from somebody else's.</summary>
internal static class Session
{
    /// <summary>The field of a form.</summary>
    public const string Field = "__own";

    private const string Cookie = "tuodi-session";
    private const int LengthMax = 200;
    private static readonly byte[] Purpose = "form"u8.ToArray();

    public static string? Token(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: > 0 and < LengthMax } token ? token : null;

    public static void Begin(HttpContext context, IssuedToken token) =>
        context.Response.Cookies.Append(Cookie, token.Token, Options(context));

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <summary>The word of this session: nobody without the session's token can make it, and it does not tell the token. Empty where nobody is signed in.</summary>
    public static string Word(HttpContext context) =>
        Token(context) is { } token ? Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Purpose)) : string.Empty;

    /// <summary>Whether a form was sent from a page of ours: the browser says so, and a signed-in user's form holds the session's word.</summary>
    public static bool IsOwn(HttpContext context, IFormCollection form)
    {
        var headers = context.Request.Headers;
        var site = headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 ? site is not ("same-origin" or "none") : !FromHere(context.Request))
        {
            return false;
        }

        var given = Encoding.UTF8.GetBytes(form[Field].ToString());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Word(context)));
    }

    // Browsers that do not tell where a request comes from in plain words still name the origin.
    private static bool FromHere(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));

    // It ends with the browser, or earlier when the token does.
    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        };
}
