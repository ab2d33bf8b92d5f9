using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what one layer did as JSON, down to the article.</summary>
internal static class LayerJson
{
    public static string Outcome(LayerOutcome outcome) =>
        outcome switch
        {
            LayerOutcome.Computed => "computed",
            LayerOutcome.Given => "given",
            LayerOutcome.NotForThisVisit => "not for this visit",
            LayerOutcome.NotForThisPerson => "not for this person",
            _ => "times used up",
        };

    public static void Write(Utf8JsonWriter json, SettledVisit settled, LayerResult result, bool full)
    {
        json.WriteStartObject();
        json.WriteString("layer", result.Layer.Key);
        json.WriteString("outcome", Outcome(result.Outcome));
        if (result.LeftBefore is { } before)
        {
            json.Fen("left_before", before);
        }

        if (result.Work is { } work && (result.Outcome == LayerOutcome.Computed || full))
        {
            json.WriteString("category", result.Category?.Key);
            json.WriteString("row", work.Row.Label);
            Cite(json, work.Row.Cite);
            Work(json, work, full);
        }
        else if (result.Layer.Cite is { } cite)
        {
            Cite(json, cite);
        }

        if (full)
        {
            TraceJson.Write(json, settled, result);
        }

        Alternatives(json, result);
        json.Fen("paid", result.Paid);
        if (result.LeftBefore is { } left)
        {
            json.Fen("left", left - result.Paid);
        }

        json.WriteEndObject();
    }

    public static void Cite(Utf8JsonWriter json, Citation cite)
    {
        json.WriteStartObject("cite");
        json.WriteString("source", cite.Source.Key);
        json.WriteString("title", cite.Source.Title.In(Language.Chinese));
        json.WriteString("place", cite.Place);
        json.WriteString("grade", cite.Grade.ToString().ToLowerInvariant());
        json.WriteString("url", cite.Source.Url);
        json.WriteEndObject();
    }

    private static void Work(Utf8JsonWriter json, LayerWork work, bool full)
    {
        json.WriteString("base_rule", TermText.Of(work.Row.Rule.Base));
        json.Fen("base", work.Base);
        json.Fen("base_before", work.BaseBefore);
        json.WriteString("deductible_rule", TermText.Of(work.Row.Rule.Deductible.Amount));
        json.Fen("deductible", work.Deductible);
        json.Fen("borne", work.Borne);
        json.Fen("excess", work.Excess);
        json.WriteStartArray("bands");
        foreach (var band in work.Bands.Where(band => full || band.Amount > Fraction.Zero))
        {
            Band(json, band);
        }

        json.WriteEndArray();
        Adjustments(json, work);
        json.WriteString("exact", Figures.Plain(work.Exact));
        json.Fen("rounded", work.Rounded);
        json.WriteStartArray("caps");
        foreach (var cap in work.Caps.Where(cap => full || cap.Cut > Money.Zero))
        {
            json.WriteStartObject();
            json.WriteString("per", cap.Cap.Per.ToString().ToLowerInvariant());
            if (cap.Limit is { } limit)
            {
                json.Fen("limit", limit);
            }

            json.Fen("drawn", cap.Drawn);
            json.Fen("cut", cap.Cut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Fen("cut", work.Cut);
        json.Fen("beyond_bill", work.BeyondBill);
        json.Fen("penalty", work.Penalty);
    }

    private static void Band(Utf8JsonWriter json, BandShare band)
    {
        json.WriteStartObject();
        json.Fen("from", band.From);
        if (band.To is { } to)
        {
            json.Fen("to", to);
        }

        if (band.IsLump)
        {
            json.Fen("lump", band.Rate);
        }
        else
        {
            json.WriteString("rate", new Rate(band.Rate).ToString());
        }

        json.Fen("amount", band.Amount);
        json.WriteString("gives", Figures.Plain(band.Gives));
        json.WriteEndObject();
    }

    private static void Adjustments(Utf8JsonWriter json, LayerWork work)
    {
        json.WriteStartArray("adjustments");
        foreach (var adjustment in work.Adjustments)
        {
            json.WriteStartObject();
            json.WriteString("target", adjustment.Target.ToString().ToLowerInvariant());
            json.WriteString(
                "change",
                $"{adjustment.Verb.ToString().ToLowerInvariant()} {(adjustment.Target == AdjustmentTarget.Rate || adjustment.Verb == AdjustmentVerb.Times ? TermText.Rate(adjustment.Operand) : TermText.Of(adjustment.Operand))}"
            );
            Cite(json, adjustment.Cite);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Alternatives(Utf8JsonWriter json, LayerResult result)
    {
        if (result.Alternatives.Count == 0)
        {
            return;
        }

        json.WriteStartArray("alternatives");
        foreach (var other in result.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("category", other.Category.Key);
            json.WriteString("row", other.Row.Label);
            json.Fen("paid", other.Paid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
