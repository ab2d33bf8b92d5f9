using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Storing;

/// <summary>Keeps what a settlement saw of person and visit as JSON, so that every amount can be worked out again.</summary>
/// <remarks>Codes are kept by name, amounts in fen. What is not known is left out, never written as zero.</remarks>
public static class FactsCodec
{
    private static readonly BillPart[] Parts = [BillPart.InPolicy, BillPart.FirstPay, BillPart.OverLimit, BillPart.OutOfPolicy];

    /// <summary>Person and visit as UTF-8 JSON.</summary>
    public static byte[] Write(Person person, Visit visit)
    {
        var json = ScratchJson.Start();
        json.WriteStartObject();
        json.WriteStartObject("person");
        WritePerson(json, person);
        json.WriteEndObject();
        json.WriteStartObject("visit");
        WriteVisit(json, visit);
        json.WriteEndObject();
        json.WriteEndObject();
        return ScratchJson.Finish();
    }

    /// <summary>Person and visit from what <see cref="Write"/> kept.</summary>
    /// <exception cref="FormatException">It is not what was written.</exception>
    public static (Person Person, Visit Visit) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return (ReadPerson(json.RootElement.GetProperty("person")), ReadVisit(json.RootElement.GetProperty("visit")));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The stored facts of a settlement cannot be read", error);
        }
    }

    private static void WritePerson(Utf8JsonWriter json, Person person)
    {
        Code(json, "scheme", CodeField.Scheme, person.Scheme);
        if (person.Categories.Count > 0)
        {
            json.WriteStartArray("categories");
            foreach (var category in person.Categories)
            {
                json.WriteStringValue(category);
            }

            json.WriteEndArray();
        }

        Day(json, "born", person.Born);
        Code(json, "sex", CodeField.Sex, person.Sex);
        if (person.DisabilityGrade != 0)
        {
            json.WriteNumber("disability_grade", person.DisabilityGrade);
        }

        if (person.Retired)
        {
            json.WriteBoolean("retired", true);
        }

        Map(json, "attributes", person.Attributes, static (writer, text) => writer.WriteStringValue(text));
        Map(json, "since", person.Since, static (writer, day) => writer.WriteStringValue(Text(day)));
        Map(json, "until", person.Until, static (writer, day) => writer.WriteStringValue(Text(day)));
    }

    private static void WriteVisit(Utf8JsonWriter json, Visit visit)
    {
        json.WriteString("id", visit.Id);
        Day(json, "date", visit.Date);
        Day(json, "admitted", visit.Admitted);
        Code(json, "kind", CodeField.Visit, visit.Kind);
        Code(json, "level", CodeField.Level, visit.Institution.Level);
        if (visit.Institution.Division is { } division)
        {
            json.WriteString("division", division.Digits);
        }

        Map(json, "institution", visit.Institution.Attributes, static (writer, text) => writer.WriteStringValue(text));
        Code(json, "referral", CodeField.Referral, visit.Referral);
        if (visit.Disease is { } disease)
        {
            json.WriteString("disease", disease);
        }

        Map(json, "attributes", visit.Attributes, static (writer, text) => writer.WriteStringValue(text));
        json.WriteNumber("total", visit.Bill.Total.Fen);
        json.WriteStartArray("parts");
        foreach (var part in Parts)
        {
            if (visit.Bill[part] is { } fen)
            {
                json.WriteNumberValue(fen);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        Map(json, "facts", visit.Facts, static (writer, fen) => writer.WriteNumberValue(fen));
        Map(json, "given", visit.Given, static (writer, money) => writer.WriteNumberValue(money.Fen));
        Map(json, "counterfactual", visit.Counterfactual, static (writer, money) => writer.WriteNumberValue(money.Fen));
    }

    private static Person ReadPerson(JsonElement json) =>
        new()
        {
            Scheme = Code(json, "scheme", CodeField.Scheme),
            Categories = json.TryGetProperty("categories", out var categories)
                ? [.. categories.EnumerateArray().Select(each => each.GetString()!)]
                : [],
            Born = Day(json, "born"),
            Sex = Code(json, "sex", CodeField.Sex),
            DisabilityGrade = json.TryGetProperty("disability_grade", out var grade) ? grade.GetInt32() : 0,
            Retired = json.TryGetProperty("retired", out var retired) && retired.GetBoolean(),
            Attributes = Map(json, "attributes", each => each.GetString()!),
            Since = Map(json, "since", each => Day(each.GetString()!)),
            Until = Map(json, "until", each => Day(each.GetString()!)),
        };

    private static Visit ReadVisit(JsonElement json)
    {
        var parts = json.GetProperty("parts")
            .EnumerateArray()
            .Select(each => each.ValueKind == JsonValueKind.Null ? (long?)null : each.GetInt64());
        if (Bill.TryOf(json.GetProperty("total").GetInt64(), [.. parts], out var bill) is { } wrong)
        {
            throw new FormatException($"The stored bill of a settlement contradicts itself: {wrong}");
        }

        return new Visit
        {
            Id = json.GetProperty("id").GetString()!,
            Date = Day(json, "date") ?? throw new FormatException("A stored visit has no day"),
            Admitted = Day(json, "admitted"),
            Kind = Code(json, "kind", CodeField.Visit),
            Institution = new Institution(
                Code(json, "level", CodeField.Level),
                json.TryGetProperty("division", out var division) && AreaCode.TryParse(division.GetString()!, out var area) ? area : null,
                Map(json, "institution", each => each.GetString()!)
            ),
            Referral = Code(json, "referral", CodeField.Referral),
            Disease = json.TryGetProperty("disease", out var disease) ? disease.GetString() : null,
            Attributes = Map(json, "attributes", each => each.GetString()!),
            Bill = bill,
            Facts = Map(json, "facts", each => each.GetInt64()),
            Given = Map(json, "given", each => new Money(each.GetInt64())),
            Counterfactual = Map(json, "counterfactual", each => new Money(each.GetInt64())),
        };
    }

    private static void Code(Utf8JsonWriter json, string name, CodeField field, int code)
    {
        if (code >= 0)
        {
            json.WriteString(name, Codes.Of(field)[code]);
        }
    }

    private static int Code(JsonElement json, string name, CodeField field) =>
        json.TryGetProperty(name, out var text) ? Codes.Find(field, text.GetString()!) : -1;

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, Text(known));
        }
    }

    private static DateOnly? Day(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? Day(text.GetString()!) : null;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Map<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> map, Action<Utf8JsonWriter, T> value)
    {
        if (map.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, each) in map)
        {
            json.WritePropertyName(key);
            value(json, each);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, T> Map<T>(JsonElement json, string name, Func<JsonElement, T> value) =>
        json.TryGetProperty(name, out var map)
            ? map.EnumerateObject().ToDictionary(each => each.Name, each => value(each.Value), StringComparer.Ordinal)
            : [];
}
