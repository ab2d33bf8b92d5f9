using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>Organization: the medical institution. The payer is a division, which is no resource but a logical reference.</summary>
internal static class OrganizationResource
{
    public const string Type = "Organization";

    public static JsonObject Of(FhirInstitution institution) =>
        Element
            .Resource(Type, institution.Code, changed: null)
            .With(
                (
                    "identifier",
                    Element.List([
                        Element.Identifier(CodeSystems.InstitutionCode, institution.Code),
                        .. institution.CreditCode is { } credit
                            ? [Element.Identifier(CodeSystems.CreditCode, credit)]
                            : Array.Empty<JsonNode>(),
                    ])
                ),
                ("type", Element.List([Element.Concept(CodeSystems.OrganizationType, "prov")])),
                ("name", institution.Name)
            );

    public static JsonObject Reference(FhirInstitution institution) => Element.Reference(Type, institution.Code, institution.Name);

    public static JsonObject Payer(string division) => Element.LogicalReference(Type, CodeSystems.Division, division);
}
