using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>ExplanationOfBenefit: claim and answer in one, with the policy that decided.</summary>
internal static class ExplanationResource
{
    public const string Type = "ExplanationOfBenefit";

    public static JsonObject Of(FhirSettlement settlement) =>
        SettlementParts
            .ClaimHeader(Type, settlement)
            .With(
                ("billablePeriod", Element.Span(settlement.Visit.From, settlement.Visit.To)),
                ("provider", SettlementParts.Provider(settlement)),
                ("payee", SettlementParts.Payee(settlement)),
                ("claim", Element.Reference(ClaimResource.Type, settlement.Key.ToString())),
                ("claimResponse", Element.Reference(ClaimResponseResource.Type, settlement.Key.ToString())),
                ("outcome", "complete"),
                ("supportingInfo", Information(settlement)),
                ("diagnosis", SettlementParts.Diagnoses(settlement)),
                ("insurance", SettlementParts.Insurance(settlement, isNumbered: false)),
                ("item", BillItems.Claimed(settlement, isAdjudicated: true)),
                ("adjudication", Adjudications.Of(settlement)),
                ("total", Adjudications.Totals(settlement)),
                ("payment", SettlementParts.Payment(settlement)),
                ("processNote", SettlementParts.Notes(settlement))
            );

    private static JsonArray Information(FhirSettlement settlement)
    {
        var known = new List<(JsonObject Code, string? Text)>
        {
            (Element.Concept(CodeSystems.Information, "policy-hash", "政策摘要 policy hash"), settlement.PolicyHash),
        };
        known.AddRange(
            settlement.Categories.Select(category => (Element.Concept(CodeSystems.Category, category), (string?)category.Title.ToString()))
        );
        if (settlement.IsOutOfArea)
        {
            known.Add((Element.Concept(CodeSystems.Information, "out-of-area", "异地就医 out of area"), settlement.Institution.Division));
        }

        if (settlement.Visit.Referral is { } referral)
        {
            known.Add((Element.Concept(CodeSystems.Information, "referral", "转诊 referral"), referral.Title.ToString()));
        }

        return Element.List(
            known.Select(
                (info, i) =>
                    Element.Of(
                        ("sequence", i + 1),
                        ("category", Element.Concept(CodeSystems.ClaimInformation, "info")),
                        ("code", info.Code),
                        ("valueString", info.Text)
                    )
            )
        );
    }
}
