using System.Text.Json;
using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Writes how places stand to the national rule as JSON.</summary>
internal static class ConformityJson
{
    public static void Write(Policy nation, DateOnly day, IReadOnlyList<PlaceConformity> places) =>
        OfficeJson.Write(
            Console.Out,
            json =>
            {
                json.WriteString("at", $"{day:yyyy-MM-dd}");
                json.WriteStartObject("nation");
                json.WriteString("title", nation.Title.In(Language.Chinese));
                json.WriteString("file", nation.Files[^1]);
                json.WriteEndObject();
                json.WriteStartArray("places");
                foreach (var place in places)
                {
                    Place(json, place);
                }

                json.WriteEndArray();
                Counts(json, places.SelectMany(place => place.Verdicts));
            }
        );

    private static void Place(Utf8JsonWriter json, PlaceConformity place)
    {
        json.WriteStartObject();
        json.WriteString("division", place.Division);
        json.WriteString("title", place.Title.In(Language.Chinese));
        json.WriteString("file", place.File);
        json.WriteString("text", place.Text is { } read ? ConformityWords.Key(read) : null);
        json.WriteStartArray("verdicts");
        foreach (var verdict in place.Verdicts)
        {
            Verdict(json, verdict);
        }

        json.WriteEndArray();
        Counts(json, place.Verdicts);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, IEnumerable<ConformityFinding> verdicts)
    {
        var all = verdicts.ToList();
        json.WriteStartObject("counts");
        foreach (var kind in Enum.GetValues<ConformityKind>())
        {
            json.WriteNumber(ConformityWords.Key(kind), all.Count(verdict => verdict.Kind == kind));
        }

        json.WriteEndObject();
    }

    private static void Verdict(Utf8JsonWriter json, ConformityFinding verdict)
    {
        json.WriteStartObject();
        json.WriteString("kind", ConformityWords.Key(verdict.Kind));
        json.WriteString("element", verdict.Element);
        json.WriteString("rule", verdict.Rule);
        json.WriteString("strength", verdict.IsMust ? "must" : "principle");
        PlaceJson.Texts(json, "categories", verdict.Categories);
        Side(json, "national", verdict.National, verdict.NationalCite, verdict.NationalSpot);
        Side(json, "local", verdict.Local, verdict.LocalCite, verdict.LocalSpot);
        if (verdict.Example is { } example)
        {
            Example(json, example);
        }
        else if (verdict.IsFinding)
        {
            json.WriteString("no_example", verdict.NoExample?.In(Language.English));
        }

        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, Bilingual says, Citation? cite, Spot? spot)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", says.In(Language.Chinese));
        json.WriteString("en", says.In(Language.English));
        json.WriteString("cite", cite?.ToString());
        json.WriteString("source", cite?.Source.Title.ToString());
        json.WriteString("grade", cite is null ? null : Shapes.Grades[(int)cite.Grade]);
        json.WriteString("place", spot?.ToString());
        json.WriteEndObject();
    }

    private static void Example(Utf8JsonWriter json, ConformityExample example)
    {
        json.WriteStartObject("smallest_household");
        json.WriteString("zh", example.Who.In(Language.Chinese));
        json.WriteString("en", example.Who.In(Language.English));
        Money(json, "bill", example.Bill);
        json.WriteString("part", JsonNamingPolicy.SnakeCaseLower.ConvertName(example.Part.ToString()));
        Money(json, "local_paid", example.Local);
        Money(json, "national_paid", example.National);
        Money(json, "local_burden", example.LocalBurden);
        Money(json, "national_burden", example.NationalBurden);
        if (example.AtUsual is { } usual)
        {
            json.WriteStartObject("at_usual");
            Money(json, "bill", ConformityExample.Usual);
            Money(json, "local_paid", usual.Local);
            Money(json, "national_paid", usual.National);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Money(Utf8JsonWriter json, string name, Money amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToPlainString());
    }
}
