using System.Text.Json;
using Tuodi.Comparison.Wording;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the register as JSON.</summary>
internal static class CoverageJson
{
    public static void Write(TextWriter output, IReadOnlyList<JurisdictionCoverage> register, DateOnly at, Language language) =>
        OfficeJson.Write(
            output,
            json =>
            {
                json.WriteString("at", $"{at:yyyy-MM-dd}");
                Counts(json, "totals", status => register.Sum(each => each.Count(status)));
                json.WriteStartArray("jurisdictions");
                foreach (var each in register)
                {
                    One(json, each, language);
                }

                json.WriteEndArray();
            }
        );

    private static void One(Utf8JsonWriter json, JurisdictionCoverage each, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", each.Jurisdiction.Code.Digits);
        json.WriteString("name", each.Jurisdiction.Name.In(Language.Chinese));
        json.WriteString("name_en", each.Jurisdiction.Name.In(Language.English));
        json.WriteString("region", each.Jurisdiction.Region.ToString().ToLowerInvariant());
        json.WriteBoolean("of_the_study", each.Jurisdiction.IsOfStudy);
        json.WriteString("document", each.InForce?.Files[^1]);
        json.WriteString("text", each.InForce is { } document ? ConformityWords.Key(document.Text) : null);
        Strings(json, "past_documents", each.Past.Select(policy => policy.Files[^1]));
        Strings(json, "places", each.Places);
        Counts(json, "counts", each.Count);
        json.WriteStartArray("elements");
        foreach (var element in each.Elements)
        {
            json.WriteStartObject();
            json.WriteString("element", element.Element.Key);
            json.WriteString("title", element.Element.Title.In(language));
            json.WriteString("status", Words.Key(element.Fact.Status));
            json.WriteStartArray("clauses");
            foreach (var clause in element.Fact.Clauses)
            {
                Clause(json, clause);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Clause(Utf8JsonWriter json, Clause clause)
    {
        json.WriteStartObject();
        json.WriteString("division", clause.Division);
        json.WriteString("who", clause.Who);
        json.WriteString("says", clause.Says);
        json.WriteString("status", Words.Key(clause.Status));
        json.WriteString("source", clause.Cite?.Source.Title.In(Language.Chinese));
        json.WriteString("url", clause.Cite?.Source.Url);
        json.WriteString("clause", clause.Cite?.Place);
        json.WriteString("grade", clause.Cite is { } cite ? Shapes.Grades[(int)cite.Grade] : null);
        json.WriteString("place", clause.Spot.ToString());
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, Func<ElementStatus, int> count)
    {
        json.WriteStartObject(name);
        foreach (var status in Enum.GetValues<ElementStatus>())
        {
            json.WriteNumber(Words.Key(status), count(status));
        }

        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
