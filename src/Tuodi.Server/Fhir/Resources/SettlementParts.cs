using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>What Claim, ClaimResponse, ExplanationOfBenefit and CoverageEligibilityResponse of a settlement have in common.</summary>
internal static class SettlementParts
{
    public static JsonObject Header(string type, FhirSettlement settlement) =>
        Element
            .Resource(type, settlement.Key.ToString(), settlement.ChangedAt)
            .With(
                (
                    "identifier",
                    Element.List([
                        Element.Identifier(CodeSystems.Settlement, settlement.Key.ToString()),
                        Element.Identifier(CodeSystems.Visit, settlement.Visit.Id),
                        .. settlement.Reversal is { } reversal
                            ? [Element.Identifier(CodeSystems.Reversal, reversal.Id)]
                            : Array.Empty<JsonNode>(),
                    ])
                ),
                ("status", settlement.Reversal is null ? "active" : "cancelled"),
                ("patient", Element.Reference(PatientResource.Type, settlement.Person.Key.ToString())),
                ("created", Element.Instant(settlement.SettledAt)),
                ("insurer", OrganizationResource.Payer(settlement.Key.Area))
            );

    public static JsonObject ClaimHeader(string type, FhirSettlement settlement) =>
        Header(type, settlement)
            .With(
                ("type", Element.Concept(CodeSystems.ClaimType, settlement.Institution.IsPharmacy ? "pharmacy" : "institutional")),
                ("subType", Element.Concept(CodeSystems.VisitKind, settlement.Visit.Kind)),
                ("use", "claim")
            );

    public static JsonObject Provider(FhirSettlement settlement) => OrganizationResource.Reference(settlement.Institution);

    /// <summary>The coverages that the settlement drew on; the insurance relation first.</summary>
    public static IEnumerable<JsonObject> Coverages(FhirSettlement settlement)
    {
        yield return Element.Reference(CoverageResource.Type, CoverageResource.Id(settlement.Person, settlement.Relation));
        if (HasAssistance(settlement))
        {
            yield return Element.Reference(CoverageResource.Type, CoverageResource.AssistanceId(settlement.Person));
        }
    }

    public static bool HasAssistance(FhirSettlement settlement) =>
        settlement.Categories.Count > 0 || settlement.Layers.Any(layer => layer.IsAssistance);

    public static JsonArray Insurance(FhirSettlement settlement, bool isNumbered) =>
        Element.List(
            Coverages(settlement)
                .Select((coverage, i) => Element.Of(("sequence", isNumbered ? i + 1 : null), ("focal", i == 0), ("coverage", coverage)))
        );

    public static JsonArray Diagnoses(FhirSettlement settlement) =>
        Element.List(
            settlement.Visit.Diagnoses.Select(
                (diagnosis, i) =>
                    Element.Of(
                        ("sequence", i + 1),
                        ("diagnosisCodeableConcept", Element.Concept(CodeSystems.Diagnosis, diagnosis)),
                        ("type", i == 0 ? Element.List([Element.Concept(CodeSystems.DiagnosisType, "principal")]) : null)
                    )
            )
        );

    public static JsonObject Payee(FhirSettlement settlement) =>
        Element.Of(("type", Element.Concept(CodeSystems.PayeeType, "provider")), ("party", Provider(settlement)));

    /// <summary>What the funds pay the institution; taken back in full where the settlement was reversed.</summary>
    public static JsonObject Payment(FhirSettlement settlement)
    {
        var isReversed = settlement.Reversal is not null;
        return Element.Of(
            ("type", Element.Concept(CodeSystems.PaymentType, "complete")),
            ("adjustment", isReversed ? Element.Amount(-settlement.Benefit) : null),
            ("adjustmentReason", isReversed ? Element.Concept(CodeSystems.PaymentAdjustment, "reversed", "已撤销 reversed") : null),
            ("amount", Element.Amount(isReversed ? Money.Zero : settlement.Benefit)),
            ("identifier", Element.Identifier(CodeSystems.Settlement, settlement.Key.ToString()))
        );
    }

    public static JsonArray Notes(FhirSettlement settlement) =>
        Element.List(
            settlement.Citations.Select((citation, i) => Element.Of(("number", i + 1), ("type", "display"), ("text", citation.ToString())))
        );
}
