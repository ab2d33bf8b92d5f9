using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Premiums;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what a case came to as JSON: amounts are numbers with two decimals.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The answer of one case, or of several as a list.</summary>
    public static string Write(IReadOnlyList<CaseOutcome> outcomes, bool full)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            if (outcomes.Count == 1)
            {
                One(json, outcomes[0], full);
            }
            else
            {
                json.WriteStartArray();
                foreach (var outcome in outcomes)
                {
                    One(json, outcome, full);
                }

                json.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes what a case came to.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="full">Whether what did not decide is told too.</param>
    public static void One(Utf8JsonWriter json, CaseOutcome outcome, bool full)
    {
        json.WriteStartObject();
        json.WriteString("title", outcome.Case.Title.In(Language.English));
        Policy(json, outcome);
        json.WriteStartArray("visits");
        foreach (var visit in outcome.Visits)
        {
            Visit(json, visit, full);
        }

        json.WriteEndArray();
        if (outcome.Premium is { } premium)
        {
            Premium(json, premium);
        }

        json.WriteStartArray("mismatches");
        foreach (var mismatch in outcome.Mismatches)
        {
            json.WriteStringValue(mismatch.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in outcome.Warnings)
        {
            json.WriteStringValue(warning.In(Language.English));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Policy(Utf8JsonWriter json, CaseOutcome outcome)
    {
        if (outcome.Policy is { } policy)
        {
            json.WriteStartObject("policy");
            json.WriteString("division", policy.Division.Digits);
            json.WriteString("title", policy.Title.In(Language.Chinese));
            json.WriteString("effective", policy.Effective.ToString());
            json.WriteString("hash", policy.Hash);
            json.WriteEndObject();
        }
    }

    private static void Visit(Utf8JsonWriter json, VisitOutcome visit, bool full)
    {
        json.WriteStartObject();
        json.WriteString("id", visit.Id);
        if (visit.Of is { } of)
        {
            json.WriteString(visit.Settled is null && visit.Missing is null ? "reverses" : "changes", of);
        }

        if (visit.Settled is { } settled)
        {
            Settled(json, settled, full);
            if (visit.Differences.Count > 0)
            {
                Differences(json, visit.Differences);
            }
        }
        else if (visit.Missing is { } missing)
        {
            json.WriteStartObject("refused");
            json.WriteString("missing", missing.Name);
            json.WriteString("remedy", missing.Remedy);
            json.WriteEndObject();
        }
        else
        {
            json.WriteBoolean("reversed", true);
            Differences(json, visit.Differences);
            if (visit.After is { } after)
            {
                AccumulatorJson.Write(json, after);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what a visit came to into an object that is open: payments, what the person pays, the year after it, the explanation.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="settled">The settled visit.</param>
    /// <param name="full">Whether what did not decide is told too.</param>
    public static void Settled(Utf8JsonWriter json, SettledVisit settled, bool full)
    {
        json.WriteStartArray("layers");
        foreach (var result in settled.Layers)
        {
            json.WriteStartObject();
            json.WriteString("layer", result.Layer.Key);
            json.WriteString("title", result.Layer.Title.In(Language.Chinese));
            json.WriteString("fund", result.Layer.Fund.Key);
            json.WriteString("field", result.Layer.Fund.Field);
            json.WriteString("outcome", LayerJson.Outcome(result.Outcome));
            json.Fen("base", result.Work?.Base ?? Fraction.Zero);
            json.Fen("paid", result.Paid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("paid");
        foreach (var result in settled.Layers)
        {
            json.Fen(result.Layer.Key, result.Paid);
        }

        json.WriteEndObject();
        json.Fen("person", settled.Person);
        if (settled.PersonInPolicy is { } inPolicy)
        {
            json.Fen("person_in_policy", inPolicy);
        }

        AccumulatorJson.Write(json, settled.After);
        json.WriteStartArray("explanation");
        foreach (var result in settled.Layers)
        {
            LayerJson.Write(json, settled, result, full);
        }

        json.WriteEndArray();
    }

    private static void Differences(Utf8JsonWriter json, IReadOnlyList<Difference> differences)
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("id", difference.Visit);
            foreach (var (layer, amount) in difference.Layers)
            {
                json.Fen(layer, amount);
            }

            json.Fen("person", difference.Person);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Premium(Utf8JsonWriter json, PremiumResult premium)
    {
        json.WriteStartObject("premium");
        json.WriteNumber("year", premium.Rule.Year);
        json.Fen("premium", premium.Premium);
        json.Fen("subsidy", premium.Subsidy);
        json.Fen("person", premium.Person);
        json.WriteStartObject("payers");
        foreach (var (payer, amount) in premium.Payers)
        {
            json.Fen(payer, amount);
        }

        json.WriteEndObject();
        json.WriteString("refused", premium.Refused?.In(Language.English));
        LayerJson.Cite(json, premium.Row?.Cite ?? premium.Rule.Cite);
        json.WriteEndObject();
    }
}
