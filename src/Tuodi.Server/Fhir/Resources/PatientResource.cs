using System.Globalization;
using System.Text.Json.Nodes;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Resources;

/// <summary>Patient: the insured person, masked unless the reader may see everything.</summary>
internal static class PatientResource
{
    public const string Type = "Patient";

    /// <summary>So many characters of a document's number stay at either end; together less than half of an identity card's eighteen.</summary>
    private const int EndsShown = 2;

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
                            ("value", isMasked ? MaskedNumber(person.CertNo) : person.CertNo)
                        ),
                    ])
                ),
                ("name", Element.List([Element.Of(("use", "official"), ("text", isMasked ? MaskedName(person.Name) : person.Name))])),
                ("gender", Gender(person.Sex)),
                ("birthDate", person.Born is { } born ? (isMasked ? Year(born) : Element.Date(born)) : null),
                person.Died is { } died
                    ? ("deceasedDateTime", isMasked ? Year(died) : Element.Date(died))
                    : ("deceasedBoolean", (JsonNode)false)
            );
    }

    internal static string MaskedName(string name)
    {
        var first = StringInfo.GetNextTextElement(name);
        return first + new string('*', Math.Max(1, new StringInfo(name).LengthInTextElements - 1));
    }

    internal static string MaskedNumber(string number) =>
        number.Length <= 4 * EndsShown
            ? new string('*', Math.Max(1, number.Length))
            : number[..EndsShown] + new string('*', number.Length - (2 * EndsShown)) + number[^EndsShown..];

    private static JsonNode Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Gender(string sex) =>
        sex switch
        {
            "1" => "male",
            "2" => "female",
            _ => "unknown",
        };
}
