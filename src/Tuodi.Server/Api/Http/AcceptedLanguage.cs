using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;

namespace Tuodi.Server.Api.Http;

/// <summary>The language that a request asks for by Accept-Language; Chinese where it asks for neither of the two.</summary>
internal static class AcceptedLanguage
{
    public static Language Of(HttpRequest request)
    {
        foreach (
            var asked in (request.GetTypedHeaders().AcceptLanguage ?? [])
                .Where(each => each.Quality != 0)
                .OrderByDescending(each => each.Quality ?? 1)
        )
        {
            if (Is(asked.Value, "zh"))
            {
                return Language.Chinese;
            }

            if (Is(asked.Value, "en"))
            {
                return Language.English;
            }
        }

        return Language.Chinese;
    }

    /// <summary>The tag of a language.</summary>
    public static string TagOf(Language language) => language == Language.English ? "en" : "zh";

    private static bool Is(Microsoft.Extensions.Primitives.StringSegment tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
