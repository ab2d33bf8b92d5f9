using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Hosting;

/// <summary>The roots under which this server has addresses of its own. Hospitals may post to any other address, and are spared the search among these.</summary>
public static class OwnPaths
{
    /// <summary>The roots.</summary>
    public static IReadOnlyList<string> Roots { get; } =
    ["/api", "/fhir", "/health", "/metrics", "/portal", "/console", "/sign-in", "/language", "/assets"];

    /// <summary>Whether an address lies under one of them.</summary>
    public static bool Have(PathString path)
    {
        foreach (var root in Roots)
        {
            if (path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
