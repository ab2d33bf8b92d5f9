using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>What an institution has told of a visit beside what a settlement needs, as the visit keeps it.</summary>
public sealed class VisitDetails
{
    private readonly JsonObject _json;

    private VisitDetails(JsonObject json) => _json = json;

    /// <summary>The details of a visit.</summary>
    public static VisitDetails Of(VisitRow visit) => Of(visit.Details);

    /// <summary>The details as they are kept.</summary>
    public static VisitDetails Of(byte[] details) => new(details.Length == 0 ? [] : JsonNode.Parse(details)!.AsObject());

    /// <summary>A text or number as it was told, or nothing.</summary>
    public string? Text(string name) =>
        _json[name] switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value => value.ToJsonString(),
            _ => null,
        };

    /// <summary>The text of a diagnosis, the main one first; nothing where none was told.</summary>
    public string? Diagnosis(string list, string field) =>
        _json[list]
            ?.AsArray()
            .OfType<JsonObject>()
            .OrderByDescending(row => row["maindiag_flag"]?.ToString() == "1")
            .Select(row => row[field]?.ToString())
            .FirstOrDefault(text => text is not null);

    /// <summary>These details with what is told now laid over them; rows of a list replace those of their number.</summary>
    public byte[] With(JsonObject told)
    {
        foreach (var (name, value) in told)
        {
            _json[name] = value is JsonArray rows ? Joined(_json[name] as JsonArray, rows) : value?.DeepClone();
        }

        return JsonSerializer.SerializeToUtf8Bytes(_json, AnswerJson.Default.JsonObject);
    }

    private static JsonArray Joined(JsonArray? before, JsonArray now)
    {
        static string Number(JsonNode? row) => row?["diag_srt_no"]?.ToString() ?? string.Empty;

        var numbers = now.Select(Number).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (before ?? []).Where(row => Number(row).Length > 0 && !numbers.Contains(Number(row))).Select(row => row?.DeepClone()),
            .. now.Select(row => row?.DeepClone()),
        ];
    }
}
