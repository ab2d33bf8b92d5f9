using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Policies.Conditions;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Takes from a request what a visit keeps of it: the documented fields that have a value, and the diagnoses.</summary>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="codes">What flags mean.</param>
public sealed class ToldVisit(FieldTable fields, CodeMaps codes)
{
    /// <summary>The diagnoses of admission or of an outpatient visit.</summary>
    public const string Diagnoses = "diseinfo";

    /// <summary>The diagnoses of discharge.</summary>
    public const string DischargeDiagnoses = "dscg_diseinfo";

    /// <summary>What a node and its diagnoses tell, with how the person came there where the hospital flags it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="node">The node.</param>
    /// <param name="diagnoses">The name under which diagnoses are kept.</param>
    /// <exception cref="GatewayRefusal">A text is too long or cannot be kept.</exception>
    public JsonObject Of(GatewayCall call, string node, string diagnoses = Diagnoses)
    {
        var told = Row(call, node, call.Node(node));
        var rows = call.Input.Rows(Diagnoses);
        if (rows.Count > 0)
        {
            told[diagnoses] = new JsonArray([.. rows.Select(row => Row(call, Diagnoses, row))]);
        }

        if (Referral(call.Node(node)) is { } referral)
        {
            told[VisitRow.ReferralDetail] = referral;
        }

        return told;
    }

    /// <summary>What one row of a node tells.</summary>
    public JsonObject Row(GatewayCall call, string node, GatewayNode row)
    {
        var told = new JsonObject();
        foreach (var field in fields.Of(call.Envelope.Infno, FieldDirection.In, node))
        {
            if (row.Has(field.Name))
            {
                // What is an object although the document says text (exp_content) is kept as it came.
                told[field.Name] = row.IsNested(field.Name) ? JsonNode.Parse(row.Raw(field.Name)!) : row.Text(field.Name);
            }
        }

        return told;
    }

    private string? Referral(GatewayNode node)
    {
        foreach (var (name, value) in Flags(node.Raw("exp_content") ?? node.Raw("expContent")))
        {
            if (codes.ReferralByFlag(name, value) is var number and >= 0)
            {
                return Policies.Conditions.Codes.Of(CodeField.Referral)[number];
            }
        }

        return null;
    }

    // Clients send it as an object, as a list of objects, or as a text that holds either.
    private static IEnumerable<(string Name, string Value)> Flags(string? raw)
    {
        JsonNode? content;
        try
        {
            content = raw is null ? null : JsonNode.Parse(raw);
            content = content is JsonValue value && value.TryGetValue<string>(out var text) ? JsonNode.Parse(text) : content;
        }
        catch (JsonException)
        {
            yield break; // a free text holds no flags
        }

        var objects = content is JsonArray list ? list.OfType<JsonObject>() : new[] { content }.OfType<JsonObject>();
        foreach (var (name, value) in objects.SelectMany(each => each))
        {
            yield return (name, value?.ToString() ?? string.Empty);
        }
    }
}
