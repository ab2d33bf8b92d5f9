using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>Inputs of transactions that the imitated clients have no method for.</summary>
internal static class Input
{
    public static JsonObject Data(params (string Name, JsonNode? Value)[] fields) => Of("data", fields);

    public static JsonObject Of(string node, params (string Name, JsonNode? Value)[] fields) => new() { [node] = Row(fields) };

    public static JsonObject Row(params (string Name, JsonNode? Value)[] fields)
    {
        var row = new JsonObject();
        foreach (var (name, value) in fields)
        {
            row[name] = value;
        }

        return row;
    }

    public static decimal Yuan(this JsonNode node, string field) => node[field]!.GetValue<decimal>();

    public static string Say(this JsonNode node, string field) => node[field]!.GetValue<string>();
}
