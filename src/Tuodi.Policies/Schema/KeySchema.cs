using System.Globalization;
using System.Text.Json;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Schema;

/// <summary>Writes what may stand under one key.</summary>
internal static class KeySchema
{
    public static string NameOf(Shape shape) => shape.Name.Replace(' ', '-');

    public static string Reference(Shape shape) => $"#/$defs/{NameOf(shape)}";

    /// <summary>An object that only refers to another.</summary>
    public static void Ref(Utf8JsonWriter json, string target)
    {
        json.WriteStartObject();
        json.WriteString("$ref", target);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Key key)
    {
        switch (key.Kind)
        {
            case ValueKind.Values:
                Names(json, key, () => Each(json, key));
                break;
            case ValueKind.ShapeMap:
                Names(json, key, () => Below(json, key));
                break;
            case ValueKind.Shape:
                json.WriteString("$ref", Reference(key.Below!()));
                break;
            case ValueKind.ShapeList:
                ListOf(json, () => json.WriteString("$ref", Reference(key.Below!())));
                break;
            case ValueKind.AmountOrShapes:
                json.WriteStartArray("anyOf");
                Ref(json, "#/$defs/amount");
                Ref(json, Reference(key.Below!()));
                json.WriteStartObject();
                ListOf(json, () => json.WriteString("$ref", Reference(key.Below!())));
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                Value(json, key.Kind, key.Pattern, key.Words);
                break;
        }
    }

    private static void Value(Utf8JsonWriter json, ValueKind kind, string? pattern, IReadOnlyList<string> words)
    {
        switch (kind)
        {
            case ValueKind.Bilingual:
                json.WriteStartArray("anyOf");
                Object(json, () => json.WriteString("type", "string"));
                Object(json, () => Languages(json));
                json.WriteEndArray();
                break;
            case ValueKind.Texts:
                OneOrMany(json, () => Types(json, "string", "number", "boolean"));
                break;
            case ValueKind.Choice:
                Words(json, words);
                break;
            case ValueKind.Choices:
                OneOrMany(json, () => Words(json, words));
                break;
            case ValueKind.Whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                break;
            case ValueKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case ValueKind.Day:
                Matching(json, Patterns.Day);
                json.WriteString("format", "date");
                break;
            case ValueKind.Period:
                Matching(json, Patterns.Period);
                break;
            case ValueKind.Range:
                NumberOr(json, "integer", Patterns.Range);
                break;
            case ValueKind.Money:
                NumberOr(json, "number", Patterns.Money);
                break;
            case ValueKind.Comparison:
                Matching(json, Patterns.Comparison);
                break;
            case ValueKind.Amount or ValueKind.Rate or ValueKind.Term:
                json.WriteString("$ref", $"#/$defs/{kind.ToString().ToLowerInvariant()}");
                break;
            case ValueKind.Bands:
                Bands(json);
                break;
            default:
                Text(json, pattern);
                break;
        }
    }

    private static void Text(Utf8JsonWriter json, string? pattern)
    {
        if (pattern is null)
        {
            Types(json, "string", "number", "boolean");
        }
        else
        {
            Matching(json, pattern);
        }
    }

    private static void Names(Utf8JsonWriter json, Key key, Action value)
    {
        json.WriteString("type", "object");
        if (key.Pattern is { } pattern)
        {
            json.WriteStartObject("propertyNames");
            json.WriteString("pattern", pattern);
            json.WriteEndObject();
        }

        json.WriteStartObject("additionalProperties");
        value();
        json.WriteEndObject();
    }

    private static void Each(Utf8JsonWriter json, Key key)
    {
        if (key.Each is { } kind)
        {
            Value(json, kind, null, []);
        }
    }

    private static void Below(Utf8JsonWriter json, Key key)
    {
        if (key.Words.Count == 0)
        {
            json.WriteString("$ref", Reference(key.Below!()));
            return;
        }

        json.WriteStartArray("anyOf");
        Ref(json, Reference(key.Below!()));
        Object(json, () => Words(json, key.Words));
        json.WriteEndArray();
    }

    private static void Bands(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteNumber("minProperties", 1);
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", Patterns.Band);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        json.WriteStartArray("anyOf");
        Ref(json, "#/$defs/rate");
        Object(json, () => Matching(json, Patterns.Lump));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Languages(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var language in new[] { "zh", "en" })
        {
            json.WriteStartObject(language);
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void NumberOr(Utf8JsonWriter json, string type, string pattern)
    {
        json.WriteStartArray("anyOf");
        Object(json, () => json.WriteString("type", type));
        Object(json, () => Matching(json, pattern));
        json.WriteEndArray();
    }

    private static void OneOrMany(Utf8JsonWriter json, Action value)
    {
        json.WriteStartArray("anyOf");
        Object(json, value);
        Object(json, () => ListOf(json, value));
        json.WriteEndArray();
    }

    private static void ListOf(Utf8JsonWriter json, Action value)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        value();
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, Action content)
    {
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    private static void Matching(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void Types(Utf8JsonWriter json, params string[] types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    // `level: 1` is a number to an editor and the word 1 to the reader.
    private static void Words(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumberValue(number);
            }
        }

        json.WriteEndArray();
    }
}
