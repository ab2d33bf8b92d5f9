using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>ClaimResponse: how the claim was settled, layer by layer.</summary>
internal static class ClaimResponseResource
{
    public const string Type = "ClaimResponse";

    public static JsonObject Of(FhirSettlement settlement) =>
        SettlementParts
            .ClaimHeader(Type, settlement)
            .With(
                ("requestor", SettlementParts.Provider(settlement)),
                ("request", Element.Reference(ClaimResource.Type, settlement.Key.ToString())),
                ("outcome", "complete"),
                ("payeeType", Element.Concept(CodeSystems.PayeeType, "provider")),
                ("item", BillItems.Answered(settlement)),
                ("adjudication", Adjudications.Of(settlement)),
                ("total", Adjudications.Totals(settlement)),
                ("payment", SettlementParts.Payment(settlement)),
                ("processNote", SettlementParts.Notes(settlement)),
                ("insurance", SettlementParts.Insurance(settlement, isNumbered: true))
            );
}
