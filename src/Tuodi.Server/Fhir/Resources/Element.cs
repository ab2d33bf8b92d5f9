using System.Globalization;
using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>The data types of FHIR as JSON. FHIR allows neither nulls nor empty lists, so what is not known is left out.</summary>
internal static class Element
{
    public const string Currency = "CNY";

    public static JsonObject Of(params ReadOnlySpan<(string Name, JsonNode? Value)> members) => new JsonObject().With(members);

    public static JsonObject Resource(string type, string id, DateTimeOffset? changed, Masking? masking = null) =>
        Of(
            ("resourceType", type),
            ("id", id),
            (
                "meta",
                changed is null && masking is not Masking.Masked
                    ? null
                    : Of(
                        ("lastUpdated", changed is { } at ? Instant(at) : null),
                        ("security", masking is Masking.Masked ? List([Coding(CodeSystems.Observation, "MASKED")]) : null)
                    )
            )
        );

    public static JsonObject With(this JsonObject json, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                json.Add(name, value);
            }
        }

        return json;
    }

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonObject Coding(string system, string code, string? display = null) =>
        Of(("system", system), ("code", code), ("display", display));

    public static JsonObject Concept(string system, string code, string? text = null) =>
        Of(("coding", List([Coding(system, code)])), ("text", text));

    public static JsonObject Concept(string system, FhirCode code) =>
        Of(("coding", List([Coding(system, code.Code, code.Title.ToString())])), ("text", code.Title.ToString()));

    public static JsonObject Identifier(string system, string value) => Of(("system", system), ("value", value));

    public static JsonObject Reference(string type, string id, string? display = null) =>
        Of(("reference", $"{type}/{id}"), ("type", type), ("display", display));

    /// <summary>To what is no resource here, only a name that others know it by.</summary>
    public static JsonObject LogicalReference(string type, string system, string value) =>
        Of(("type", type), ("identifier", Identifier(system, value)));

    public static JsonObject Amount(Money amount) => Of(("value", Decimal(amount)), ("currency", Currency));

    public static JsonNode Decimal(Money amount) => JsonValue.Create(amount.Fen * 0.01m);

    public static JsonNode Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonNode Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static JsonObject Span(DateOnly from, DateOnly? to) => Of(("start", Date(from)), ("end", to is { } end ? Date(end) : null));
}
