using Microsoft.AspNetCore.Http;

namespace Tuodi.Server.Fhir.Http;

/// <summary>JSON is the only format; who asks for another is told so.</summary>
internal static class FhirFormat
{
    private static readonly string[] Json = ["json", "application/json", FhirAnswer.ContentType];

    public static FhirAnswer? Refused(HttpRequest request)
    {
        var asked = request.Query["_format"];
        var isJson =
            asked.Count > 0
                ? asked.All(format => Json.Contains(format, StringComparer.OrdinalIgnoreCase))
                : request.GetTypedHeaders().Accept is not { Count: > 0 } accepted
                    || accepted.Any(type =>
                        type.MatchesAllTypes || type.MediaType.Equals("application/*", StringComparison.Ordinal) || IsJson(type.MediaType)
                    );
        return isJson
            ? null
            : FhirAnswer.Wrong(
                StatusCodes.Status406NotAcceptable,
                "not-supported",
                $"只提供 JSON only JSON is served: Accept: {FhirAnswer.ContentType}"
            );
    }

    private static bool IsJson(Microsoft.Extensions.Primitives.StringSegment type) =>
        Json.Any(known => type.Equals(known, StringComparison.OrdinalIgnoreCase));
}
