using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>The four parts of the bill as the four items of a claim, always all four, so that an item's number says which part it is.</summary>
internal static class BillItems
{
    public static IReadOnlyList<(FhirCode Part, Money Amount)> Of(FhirBill bill) =>
        [
            (new FhirCode("in-policy", new Bilingual("符合政策范围", "in policy scope")), bill.InPolicy),
            (new FhirCode("first-pay", new Bilingual("先行自付", "first pay")), bill.FirstPay),
            (new FhirCode("over-limit", new Bilingual("超限价自费", "over the price limit")), bill.OverLimit),
            (new FhirCode("out-of-policy", new Bilingual("全自费", "outside the catalogue")), bill.OutOfPolicy),
        ];

    public static JsonArray Claimed(FhirSettlement settlement, bool isAdjudicated) =>
        Element.List(
            Of(settlement.Bill)
                .Select(
                    (item, i) =>
                        Element.Of(
                            ("sequence", i + 1),
                            ("productOrService", Element.Concept(CodeSystems.BillPart, item.Part)),
                            ("servicedPeriod", Element.Span(settlement.Visit.From, settlement.Visit.To)),
                            ("net", Element.Amount(item.Amount)),
                            ("adjudication", isAdjudicated ? Submitted(item.Amount) : null)
                        )
                )
        );

    public static JsonArray Answered(FhirSettlement settlement) =>
        Element.List(
            Of(settlement.Bill).Select((item, i) => Element.Of(("itemSequence", i + 1), ("adjudication", Submitted(item.Amount))))
        );

    private static JsonArray Submitted(Money amount) => Element.List([Adjudications.Published("submitted", amount)]);
}
