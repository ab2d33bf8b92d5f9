using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>CoverageEligibilityResponse: under which coverages the visit was settled and what each of their layers gives.</summary>
internal static class EligibilityResource
{
    public const string Type = "CoverageEligibilityResponse";

    public static JsonObject Of(FhirSettlement settlement) =>
        SettlementParts
            .Header(Type, settlement)
            .With(
                ("purpose", Element.List(["benefits", "validation"])),
                ("servicedPeriod", Element.Span(settlement.Visit.From, settlement.Visit.To)),
                ("requestor", SettlementParts.Provider(settlement)),
                ("request", Element.LogicalReference("CoverageEligibilityRequest", CodeSystems.Visit, settlement.Visit.Id)),
                ("outcome", "complete"),
                ("disposition", Disposition(settlement)),
                (
                    "insurance",
                    Element.List(
                        SettlementParts
                            .Coverages(settlement)
                            .Select(
                                (coverage, i) =>
                                    Element.Of(("coverage", coverage), ("inforce", true), ("item", Items(settlement, isAssistance: i > 0)))
                            )
                    )
                )
            );

    private static string Disposition(FhirSettlement settlement) =>
        settlement.Categories.Count == 0
            ? "不属于救助对象 holds no recipient category"
            : string.Join("; ", settlement.Categories.Select(category => category.Title.ToString()));

    private static JsonArray Items(FhirSettlement settlement, bool isAssistance) =>
        Element.List(
            settlement
                .Layers.Where(layer => layer.IsAssistance == isAssistance)
                .Select(layer =>
                    Element.Of(
                        ("category", Element.Concept(CodeSystems.Layer, layer.Layer)),
                        ("name", layer.Layer.Title.ToString()),
                        ("network", Element.Concept(CodeSystems.BenefitNetwork, settlement.IsOutOfArea ? "out" : "in")),
                        ("unit", Element.Concept(CodeSystems.BenefitUnit, "individual")),
                        ("benefit", Benefits(layer))
                    )
                )
        );

    private static JsonArray Benefits(FhirLayer layer) =>
        Element.List([
            Element.Of(("type", Element.Concept(CodeSystems.BenefitType, "benefit")), ("usedMoney", Element.Amount(layer.Paid))),
            .. layer.Deductible is { } deductible
                ? [Element.Of(("type", Element.Concept(CodeSystems.BenefitType, "deductible")), ("usedMoney", Element.Amount(deductible)))]
                : Array.Empty<JsonNode>(),
        ]);
}
