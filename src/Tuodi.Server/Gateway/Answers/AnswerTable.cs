using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Tables;

namespace Tuodi.Server.Gateway.Answers;

/// <summary>Writes rows of a node with the fields that <c>data/interface/fields.csv</c> lists for it, in its order; what is not known is empty, 0 or null by the field's type.</summary>
public sealed class AnswerTable
{
    private readonly (JsonEncodedText Name, string Key, string Type)[] _fields;

    /// <summary>The rows of a node.</summary>
    /// <param name="fields">The fields of every transaction.</param>
    /// <param name="infno">The transaction.</param>
    /// <param name="node">The node; empty for rows that stand in none.</param>
    public AnswerTable(FieldTable fields, string infno, string node) =>
        _fields = [
            .. fields.Of(infno, FieldDirection.Out, node).Select(field => (JsonEncodedText.Encode(field.Name), field.Name, field.Type)),
        ];

    /// <summary>A number that is not known and must not be shown as 0, such as an age.</summary>
    public static object Unknown { get; } = new();

    /// <summary>Writes one row as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value of a field: a text, a number, <see cref="Money"/>, a day or an instant; nothing where it is not known.</param>
    public void Row(Utf8JsonWriter json, Func<string, object?> value)
    {
        json.WriteStartObject();
        Fields(json, value);
        json.WriteEndObject();
    }

    /// <summary>Writes rows as a list below a name.</summary>
    public void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Func<T, string, object?> value)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            Row(json, field => value(row, field));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the fields of a row into an object that is open.</summary>
    public void Fields(Utf8JsonWriter json, Func<string, object?> value)
    {
        foreach (var (name, key, type) in _fields)
        {
            Write(json, name, type, value(key));
        }
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, string type, object? value)
    {
        switch (value)
        {
            case Money amount:
                json.WriteAmount(name, amount);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case DateOnly day:
                json.WriteDay(name, day);
                break;
            case DateTimeOffset instant:
                json.WriteInstant(name, instant);
                break;
            case string text when type == "number":
                Number(json, name, text);
                break;
            case string text:
                json.WriteText(name, text);
                break;
            case null when type is "date" or "datetime":
                json.WriteNull(name);
                break;
            case null when type == "number":
                json.WriteNumber(name, 0);
                break;
            case null:
                json.WriteText(name, null);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }

    private static void Number(Utf8JsonWriter json, JsonEncodedText name, string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNumber(name, 0);
        }
    }
}
