using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Server.Fhir.Http;

/// <summary>Bundle of type searchset: one page with a link to the next.</summary>
internal static class SearchBundle
{
    public static JsonObject Of(HttpRequest request, string baseUrl, IEnumerable<JsonObject> resources, string? next) =>
        Element.Of(
            ("resourceType", "Bundle"),
            ("type", "searchset"),
            (
                "link",
                Element.List([
                    Element.Of(("relation", "self"), ("url", request.GetEncodedUrl())),
                    .. next is not null ? [Element.Of(("relation", "next"), ("url", Next(request, next)))] : Array.Empty<JsonNode>(),
                ])
            ),
            ("entry", Element.List(resources.Select(resource => Entry(baseUrl, resource))))
        );

    private static JsonObject Entry(string baseUrl, JsonObject resource) =>
        Element.Of(
            ("fullUrl", $"{baseUrl}/{resource["resourceType"]}/{resource["id"]}"),
            ("resource", resource),
            ("search", Element.Of(("mode", "match")))
        );

    private static string Next(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(
            request.Query.Where(pair => pair.Key != SearchQuery.Cursor).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        )
        {
            { SearchQuery.Cursor, cursor },
        };
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString());
    }
}
