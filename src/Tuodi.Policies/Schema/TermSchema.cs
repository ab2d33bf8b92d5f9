using System.Text.Json;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Schema;

/// <summary>Writes what an amount and a rate look like: a value, an unknown one, or one by case.</summary>
internal static class TermSchema
{
    public static bool IsTerm(ValueKind kind) =>
        kind is ValueKind.Amount or ValueKind.AmountOrShapes or ValueKind.Rate or ValueKind.Bands or ValueKind.Term;

    public static void WriteAll(Utf8JsonWriter json)
    {
        Term(json, "amount", "yuan, a share or multiple of another amount, none, unknown, or a list of cases", true, Patterns.Amount);
        Term(json, "rate", "a rate with its percent sign, a fraction, a parameter, unknown, or a list of cases", false, Patterns.Rate);
        Term(json, "term", "an amount or a rate, unknown, or a list of cases", true, @"^.+$");
        json.WriteStartObject("unknown");
        json.WriteString("description", "not known, and why");
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        json.WriteStringValue("unknown");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteStartObject("unknown");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void Term(Utf8JsonWriter json, string name, string says, bool takesNumbers, string pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("description", says);
        json.WriteStartArray("anyOf");
        if (takesNumbers)
        {
            json.WriteStartObject();
            json.WriteString("type", "number");
            json.WriteNumber("minimum", 0);
            json.WriteEndObject();
        }

        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
        json.WriteEndObject();
        KeySchema.Ref(json, "#/$defs/unknown");
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", KeySchema.Reference(Shapes.Case));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
