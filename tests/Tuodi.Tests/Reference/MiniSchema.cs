using System.Text.Json;
using System.Text.RegularExpressions;
using Tuodi.Policies.Yaml;

namespace Tuodi.Tests.Reference;

/// <summary>
/// The smallest validator of the JSON Schema keywords that our schemas use, over YAML as an editor reads it (plain scalars become numbers and booleans).
/// A keyword that it does not know fails the test instead of being passed over.
/// </summary>
internal sealed class MiniSchema(string schema)
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description", "format"];
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What the schema refuses, each with its path; nothing when all is well.</summary>
    public IReadOnlyList<string> Refuses(object? value)
    {
        var errors = new List<string>();
        Check(_root, value, "", errors);
        return errors;
    }

    /// <summary>What a schema within this document refuses.</summary>
    public IReadOnlyList<string> Refuses(JsonElement within, object? value)
    {
        var errors = new List<string>();
        Check(within, value, "", errors);
        return errors;
    }

    /// <summary>JSON as the values of the core schema.</summary>
    public static object? FromJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .ToDictionary(each => each.Name, each => FromJson(each.Value), StringComparer.Ordinal),
            JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetDecimal(),
            JsonValueKind.Null => null,
            _ => json.GetBoolean(),
        };

    /// <summary>YAML as JSON: the values of the core schema.</summary>
    public static object? FromYaml(YamlNode node, IReadOnlySet<(int Line, int Column)> quoted) =>
        node switch
        {
            YamlMap map => map.Entries.ToDictionary(
                entry => entry.Key.Text,
                entry => FromYaml(entry.Value, quoted),
                StringComparer.Ordinal
            ),
            YamlList list => list.Items.Select(item => FromYaml(item, quoted)).ToList(),
            YamlScalar scalar when quoted.Contains((scalar.Spot.Line, scalar.Spot.Column)) => scalar.Text,
            YamlScalar { Text: "" or "null" or "~" } => null,
            YamlScalar { Text: "true" } => true,
            YamlScalar { Text: "false" } => false,
            YamlScalar scalar => Regex.IsMatch(scalar.Text, @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$") ? decimal.Parse(scalar.Text) : scalar.Text,
            _ => throw new InvalidOperationException(),
        };

    /// <summary>Where a text has quoted scalars, which an editor takes for texts whatever they look like.</summary>
    public static IReadOnlySet<(int Line, int Column)> Quotes(string text)
    {
        var found = new HashSet<(int, int)>();
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = 0; column < lines[line].Length; column++)
            {
                if (lines[line][column] is '"' or '\'')
                {
                    found.Add((line + 1, column + 1));
                }
            }
        }

        return found;
    }

    private void Check(JsonElement schema, object? value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Notes.Contains(keyword.Name)))
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(At(keyword.Value.GetString()!), value, path, errors);
                    break;
                case "anyOf" or "oneOf":
                    AnyOf(keyword.Value, value, path, errors);
                    break;
                case "type":
                    Require(Types(keyword.Value).Any(type => Is(type, value)), $"is no {string.Join(" or ", Types(keyword.Value))}");
                    break;
                case "enum":
                    Require(keyword.Value.EnumerateArray().Any(word => Same(word, value)), $"`{value}` is none of the words");
                    break;
                case "pattern":
                    Require(
                        value is not string text || Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.ECMAScript),
                        $"`{value}` does not look as it must"
                    );
                    break;
                case "minimum":
                    Require(value is not decimal number || number >= keyword.Value.GetDecimal(), $"{value} is too small");
                    break;
                case "multipleOf":
                    Require(value is not decimal amount || amount % keyword.Value.GetDecimal() == 0, $"{value} is no multiple");
                    break;
                case "items":
                    Items(keyword.Value, value, path, errors);
                    break;
                default:
                    Object(schema, keyword, value, path, errors);
                    break;
            }
        }

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                errors.Add($"{path}: {what}");
            }
        }
    }

    private void Object(JsonElement schema, JsonProperty keyword, object? value, string path, List<string> errors)
    {
        keyword.Name.ShouldBeOneOf("required", "properties", "additionalProperties", "propertyNames", "minProperties");
        if (value is not Dictionary<string, object?> map)
        {
            return;
        }

        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).ToHashSet()
            : [];
        switch (keyword.Name)
        {
            case "required":
                errors.AddRange(
                    keyword
                        .Value.EnumerateArray()
                        .Select(name => name.GetString()!)
                        .Where(name => !map.ContainsKey(name))
                        .Select(name => $"{path}: lacks {name}")
                );
                break;
            case "properties":
                foreach (var property in keyword.Value.EnumerateObject().Where(property => map.ContainsKey(property.Name)))
                {
                    Check(property.Value, map[property.Name], $"{path}/{property.Name}", errors);
                }

                break;
            case "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False:
                errors.AddRange(map.Keys.Where(name => !known.Contains(name)).Select(name => $"{path}: has no key {name}"));
                break;
            case "additionalProperties":
                foreach (var (name, each) in map.Where(entry => !known.Contains(entry.Key)))
                {
                    Check(keyword.Value, each, $"{path}/{name}", errors);
                }

                break;
            case "propertyNames":
                foreach (var name in map.Keys)
                {
                    Check(keyword.Value, name, $"{path}/{name}", errors);
                }

                break;
            case "minProperties" when map.Count < keyword.Value.GetInt32():
                errors.Add($"{path}: is empty");
                break;
        }
    }

    private void AnyOf(JsonElement options, object? value, string path, List<string> errors)
    {
        var least = new List<string>();
        foreach (var option in options.EnumerateArray())
        {
            var wrong = new List<string>();
            Check(option, value, path, wrong);
            if (wrong.Count == 0)
            {
                return;
            }

            least.AddRange(wrong);
        }

        errors.Add($"{path}: fits none of: {string.Join("; ", least)}");
    }

    private void Items(JsonElement schema, object? value, string path, List<string> errors)
    {
        for (var i = 0; value is List<object?> list && i < list.Count; i++)
        {
            Check(schema, list[i], $"{path}/{i}", errors);
        }
    }

    private JsonElement At(string reference) => reference[2..].Split('/').Aggregate(_root, (at, step) => at.GetProperty(step));

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!];

    private static bool Is(string type, object? value) =>
        type switch
        {
            "null" => value is null,
            "object" => value is Dictionary<string, object?>,
            "array" => value is List<object?>,
            "string" => value is string,
            "boolean" => value is bool,
            "number" => value is decimal,
            "integer" => value is decimal number && number == decimal.Truncate(number),
            _ => false,
        };

    private static bool Same(JsonElement word, object? value) =>
        word.ValueKind == JsonValueKind.Number
            ? value is decimal number && number == word.GetDecimal()
            : value is string text && text == word.GetString();
}
