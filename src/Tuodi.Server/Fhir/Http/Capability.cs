using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Server.Fhir.Http;

/// <summary>CapabilityStatement: what can be read and searched.</summary>
internal static class Capability
{
    /// <summary>When what is stated here last changed.</summary>
    private static readonly DateOnly Stated = new(2026, 11, 21);

    public static JsonObject Statement(string baseUrl) =>
        Element.Of(
            ("resourceType", "CapabilityStatement"),
            ("status", "active"),
            ("date", Element.Date(Stated)),
            ("kind", "instance"),
            (
                "software",
                Element.Of(("name", "Tuodi"), ("version", typeof(Capability).Assembly.GetName().Version?.ToString(fieldCount: 3)))
            ),
            ("implementation", Element.Of(("description", "托底医疗救助结算，只读 Tuodi medical assistance, read only"), ("url", baseUrl))),
            ("fhirVersion", "4.0.1"),
            ("format", Element.List([FhirAnswer.ContentType, "json"])),
            ("rest", Element.List([Element.Of(("mode", "server"), ("resource", Element.List(FhirReading.Types.Select(Resource))))]))
        );

    private static JsonObject Resource(string type) =>
        Element.Of(
            ("type", type),
            ("interaction", Element.List([Element.Of(("code", "read")), Element.Of(("code", "search-type"))])),
            (
                "searchParam",
                Element.List([
                    Parameter("_id", "token"),
                    .. FhirReading.IsOfPatient(type) ? [Parameter("patient", "reference")] : Array.Empty<JsonNode>(),
                ])
            )
        );

    private static JsonObject Parameter(string name, string type) => Element.Of(("name", name), ("type", type));
}
