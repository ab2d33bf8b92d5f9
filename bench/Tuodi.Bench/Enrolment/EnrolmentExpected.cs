using System.Text.Json;
using Tuodi.Bench.Office;

namespace Tuodi.Bench.Enrolment;

/// <summary>Writes what has to come of an enrolment sample.</summary>
internal static class EnrolmentExpected
{
    public static void Write(EnrolmentSample sample, string path)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, SampleExpected.Options);
        json.WriteStartObject();
        json.WriteNumber("seed", sample.Seed);
        SampleExpected.Refused(json, sample.Refused);
        json.WriteStartArray("people");
        foreach (var person in sample.People.Where(person => person.Outcome is not null))
        {
            Person(json, person, person.Outcome!);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var person in sample.People.Where(person => person.Claim is not null))
        {
            Claim(json, person, person.Claim!);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, EnrolmentPerson person, EnrolmentOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("case", person.Case);
        json.WriteString("person", person.Person.Id);
        json.WriteString("identities", string.Join('、', outcome.Identities));
        json.WriteString("mark", $"{outcome.Mark} {outcome.Month}");
        json.WriteString("enrolled", outcome.Enrolled);
        json.WriteString("class_of_enrolment", outcome.Class);
        json.WriteString("class", outcome.ClassReason);
        json.WriteString("eligible", outcome.Eligible);
        json.WriteString("obtained", outcome.Obtained);
        json.WriteString("way", outcome.Way);
        var claims = person.Claims;
        json.WriteString("subsidy", claims.Count == 0 ? null : SampleCells.Plain(claims.Sum(claim => claim.Fen)));
        var first = claims.Where(claim => claim.Batch.Contains("第一", StringComparison.Ordinal)).ToList();
        json.WriteString("first_batch", first.Count == 0 ? null : SampleCells.Plain(first.Sum(claim => claim.Fen)));
        json.WriteString("died", person.Died is { } day ? $"{day:yyyy-MM-dd}" : null);
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, EnrolmentPerson person, ClaimOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("case", person.Case);
        json.WriteString("person", person.Person.Id);
        json.WriteBoolean("normal", outcome.IsNormal);
        json.WriteString("class_of_enrolment", outcome.Class);
        json.WriteString("tier", outcome.Tier);
        json.WriteString("identity", outcome.Identity);
        json.WriteString("district", outcome.District);
        json.WriteEndObject();
    }
}
