using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>Claim: what the institution asked for.</summary>
internal static class ClaimResource
{
    public const string Type = "Claim";

    public static JsonObject Of(FhirSettlement settlement) =>
        SettlementParts
            .ClaimHeader(Type, settlement)
            .With(
                ("billablePeriod", Element.Span(settlement.Visit.From, settlement.Visit.To)),
                ("provider", SettlementParts.Provider(settlement)),
                ("priority", Element.Concept(CodeSystems.Priority, "normal")),
                ("payee", SettlementParts.Payee(settlement)),
                ("diagnosis", SettlementParts.Diagnoses(settlement)),
                ("insurance", SettlementParts.Insurance(settlement, isNumbered: true)),
                ("item", BillItems.Claimed(settlement, isAdjudicated: false)),
                ("total", Element.Amount(settlement.Bill.Total))
            );
}
