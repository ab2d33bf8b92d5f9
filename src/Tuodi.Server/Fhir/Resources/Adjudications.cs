using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>How the whole bill was shared out: submitted = benefits of all layers + copay + what the institution bears.</summary>
internal static class Adjudications
{
    private const int PercentDecimals = 6;

    public static JsonArray Of(FhirSettlement settlement) =>
        Element.List([
            Published("submitted", settlement.Bill.Total),
            Published("eligible", settlement.Bill.InPolicy),
            .. settlement.Layers.SelectMany(Of),
            Published("copay", settlement.PersonPart),
            Own("account", "个人账户支出 personal account", settlement.Account),
            Own("cash", "个人现金支出 cash", settlement.Cash),
            Own("institution", "医院负担 borne by the institution", settlement.InstitutionPart),
        ]);

    public static JsonArray Totals(FhirSettlement settlement) =>
        Element.List([
            Published("submitted", settlement.Bill.Total),
            Published("eligible", settlement.Bill.InPolicy),
            Published("benefit", settlement.Benefit),
            Published("copay", settlement.PersonPart),
            Own("institution", "医院负担 borne by the institution", settlement.InstitutionPart),
        ]);

    public static JsonObject Published(string code, Money amount) =>
        Element.Of(("category", Element.Concept(CodeSystems.Adjudication, code)), ("amount", Element.Amount(amount)));

    /// <summary>The percentage, exact where six decimals hold it.</summary>
    internal static decimal Percent(Rate rate)
    {
        var scale = 1L;
        var percent = rate.Value * Fraction.Of(100);
        for (var decimals = 0; decimals < PercentDecimals && !(percent * Fraction.Of(scale)).IsWhole; decimals++)
        {
            scale *= 10;
        }

        return (decimal)(percent * Fraction.Of(scale)).RoundHalfUp() / scale;
    }

    private static JsonObject Own(string code, string text, Money amount) =>
        Element.Of(("category", Element.Concept(CodeSystems.TuodiAdjudication, code, text)), ("amount", Element.Amount(amount)));

    private static IEnumerable<JsonObject> Of(FhirLayer layer)
    {
        if (layer.Base is { } @base)
        {
            yield return OfLayer(Own("base", "待遇基数 base", @base), layer);
        }

        if (layer.Deductible is { } deductible)
        {
            yield return OfLayer(Published("deductible", deductible), layer);
        }

        foreach (var rate in layer.Rates)
        {
            yield return OfLayer(Element.Of(("category", Element.Concept(CodeSystems.Adjudication, "eligpercent"))), layer)
                .With(("value", Percent(rate)));
        }

        yield return OfLayer(Published("benefit", layer.Paid), layer);
    }

    private static JsonObject OfLayer(JsonObject adjudication, FhirLayer layer) =>
        adjudication.With(
            (
                "reason",
                Element.Of(
                    (
                        "coding",
                        Element.List([
                            Element.Coding(CodeSystems.Layer, layer.Layer.Code, layer.Layer.Title.ToString()),
                            Element.Coding(CodeSystems.Fund, layer.Fund.Code, layer.Fund.Title.ToString()),
                        ])
                    ),
                    ("text", layer.Layer.Title.ToString())
                )
            )
        );
}
