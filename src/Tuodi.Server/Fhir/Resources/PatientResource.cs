using System.Globalization;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Safety.Privacy;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>Patient: the insured person, masked unless the reader may see everything.</summary>
internal static class PatientResource
{
    public const string Type = "Patient";

    public static JsonObject Of(FhirPerson person, Masking masking)
    {
        var isMasked = masking is not Masking.Clear;
        return Element
            .Resource(Type, person.Key.ToString(), changed: null, masking)
            .With(
                (
                    "identifier",
                    Element.List([
                        Element.Identifier(CodeSystems.PersonNumber, person.Key.ToString()),
                        Element.Of(
                            ("use", "official"),
                            ("system", CodeSystems.CertType + person.CertType),
                            ("value", isMasked ? Masked.Number(person.CertNo) : person.CertNo)
                        ),
                    ])
                ),
                ("name", Element.List([Element.Of(("use", "official"), ("text", isMasked ? Masked.Name(person.Name) : person.Name))])),
                ("gender", Gender(person.Sex)),
                ("birthDate", person.Born is { } born ? (isMasked ? Year(born) : Element.Date(born)) : null),
                person.Died is { } died
                    ? ("deceasedDateTime", isMasked ? Year(died) : Element.Date(died))
                    : ("deceasedBoolean", (JsonNode)false)
            );
    }

    private static JsonNode Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Gender(string sex) =>
        sex switch
        {
            "1" => "male",
            "2" => "female",
            _ => "unknown",
        };
}
