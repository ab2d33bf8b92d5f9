using System.Globalization;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>Coverage: one for each insurance relation, one for medical assistance where the person holds or held a category.</summary>
internal static class CoverageResource
{
    public const string Type = "Coverage";

    /// <summary>Follows the person's key; a person's number has no dot, so the id can be taken apart again.</summary>
    private const string AssistanceSuffix = ".assistance";

    public static IEnumerable<JsonObject> Of(FhirPerson person)
    {
        foreach (var relation in person.Relations)
        {
            yield return Common(person, Id(person, relation), "PUBLICPOL")
                .With(
                    ("period", Element.Span(relation.From, relation.To)),
                    ("payor", Payor(person)),
                    (
                        "class",
                        Element.List([
                            Class("plan", relation.Scheme),
                            .. relation.PersonType is { } type ? [Class("class", type)] : Array.Empty<JsonNode>(),
                        ])
                    )
                );
        }

        if (person.Statuses.Count > 0)
        {
            yield return Common(person, AssistanceId(person), "SUBSIDIZ")
                .With(
                    (
                        "period",
                        Element.Span(
                            person.Statuses.Min(status => status.From),
                            person.Statuses.Any(status => status.To is null) ? null : person.Statuses.Max(status => status.To)
                        )
                    ),
                    ("payor", Payor(person)),
                    ("class", Element.List(person.Statuses.Select(status => status.Category).Distinct().Select(c => Class("class", c))))
                );
        }
    }

    /// <summary>The key of the person whose coverage an id names, or nothing where it names none.</summary>
    public static FhirKey? PersonOf(string id) =>
        id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? FhirKey.Read(id[..dot]) : null;

    public static string Id(FhirPerson person, FhirRelation relation) =>
        string.Create(CultureInfo.InvariantCulture, $"{person.Key}.{relation.Scheme.Code}.{relation.From:yyyyMMdd}");

    public static string AssistanceId(FhirPerson person) => person.Key + AssistanceSuffix;

    private static JsonObject Common(FhirPerson person, string id, string type) =>
        Element
            .Resource(Type, id, changed: null)
            .With(
                ("status", "active"),
                ("type", Element.Concept(CodeSystems.CoverageType, type)),
                ("beneficiary", Element.Reference(PatientResource.Type, person.Key.ToString())),
                ("relationship", Element.Concept(CodeSystems.Relationship, "self"))
            );

    private static JsonArray Payor(FhirPerson person) => Element.List([OrganizationResource.Payer(person.Key.Area)]);

    private static JsonObject Class(string type, FhirCode code) =>
        Element.Of(("type", Element.Concept(CodeSystems.CoverageClass, type)), ("value", code.Code), ("name", code.Title.ToString()));
}
