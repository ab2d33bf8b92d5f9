using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Tuodi.Policies.Reading;
using Tuodi.Server.Api.Records;

namespace Tuodi.Server.Api.Http;

/// <summary>A place in an order of rows, as addresses carry it: the values of a row's key.</summary>
internal static class PagingCursor
{
    /// <summary>The place of a row.</summary>
    public static string Write(IReadOnlyList<string> key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes([.. key], ApiJson.Default.StringArray));

    /// <summary>Only rows on one side of a place.</summary>
    /// <param name="conditions">The conditions of the search.</param>
    /// <param name="keys">The columns of the order.</param>
    /// <param name="cursor">The place.</param>
    /// <param name="side">&gt; or &lt;.</param>
    /// <exception cref="ApiException">It is no place of this order.</exception>
    public static void Beyond(Conditions conditions, IReadOnlyList<(string Column, PagingKey Kind)> keys, string cursor, string side)
    {
        var values = Read(cursor);
        if (values?.Length != keys.Count)
        {
            throw Wrong();
        }

        var names = keys.Select((_, i) => $"after{i}").ToList();
        conditions.And(
            $"({string.Join(", ", keys.Select(key => key.Column))}) {side} ({string.Join(", ", names.Select(name => $"@{name}"))})"
        );
        for (var i = 0; i < keys.Count; i++)
        {
            conditions.Set(names[i], Value(keys[i].Kind, values[i]) ?? throw Wrong());
        }
    }

    private static object? Value(PagingKey kind, string text) =>
        kind switch
        {
            PagingKey.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : null,
            PagingKey.Day => Dates.TryDay(text, out var day) ? day : null,
            _ => text,
        };

    private static string[]? Read(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(cursor), ApiJson.Default.StringArray);
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    private static ApiException Wrong() =>
        new(ApiProblem.Invalid(Parameters.Cursor.Name, "请原样带回 next 中的 cursor", "Send the cursor back as next has it"));
}
