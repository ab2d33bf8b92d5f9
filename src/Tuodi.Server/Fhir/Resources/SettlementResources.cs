using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>The resources of which a settlement has exactly one each, under its own id.</summary>
internal static class SettlementResources
{
    public static IReadOnlyDictionary<string, Func<FhirSettlement, JsonObject>> ByType { get; } =
        new Dictionary<string, Func<FhirSettlement, JsonObject>>(StringComparer.Ordinal)
        {
            [EligibilityResource.Type] = EligibilityResource.Of,
            [ClaimResource.Type] = ClaimResource.Of,
            [ClaimResponseResource.Type] = ClaimResponseResource.Of,
            [ExplanationResource.Type] = ExplanationResource.Of,
        };
}
