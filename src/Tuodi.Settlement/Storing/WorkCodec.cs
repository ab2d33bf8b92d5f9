using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Explaining;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Storing;

/// <summary>Keeps what each layer did, figure by figure, as JSON: the explanation of a settlement without its words, which the policy has.</summary>
public static class WorkCodec
{
    /// <summary>What the layers did as UTF-8 JSON; amounts in fen, inexact ones as fractions, nothing where they are zero.</summary>
    public static byte[] Write(SettledVisit settled)
    {
        var json = ScratchJson.Start();
        json.WriteStartArray();
        foreach (var result in settled.Layers)
        {
            json.WriteStartObject();
            Layer(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return ScratchJson.Finish();
    }

    /// <summary>The main figures of each layer.</summary>
    public static IReadOnlyList<LayerFigures> Figures(SettledVisit settled)
    {
        var layers = new LayerFigures[settled.Layers.Count];
        for (var i = 0; i < layers.Length; i++)
        {
            var result = settled.Layers[i];
            layers[i] = new LayerFigures(
                result.Layer.Key,
                result.Layer.Fund.Key,
                result.Layer.Fund.Field,
                Whole(result.Work?.Base),
                Whole(result.Work?.Borne),
                result.Paid
            );
        }

        return layers;
    }

    /// <summary>The main figures of each layer, from what <see cref="Write"/> kept.</summary>
    /// <exception cref="FormatException">It is not what was written.</exception>
    public static IReadOnlyList<LayerFigures> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return [.. json.RootElement.EnumerateArray().Select(Figures)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The stored work of a settlement cannot be read", error);
        }
    }

    private static Money Whole(Fraction? exact) => new((long)(exact ?? Fraction.Zero).RoundHalfUp());

    private static LayerFigures Figures(JsonElement json) =>
        new(
            json.GetProperty("layer").GetString()!,
            json.GetProperty("fund").GetString()!,
            json.TryGetProperty("field", out var field) ? field.GetString() : null,
            new Money(json.TryGetProperty("base", out var amount) ? Rounded(amount) : 0),
            new Money(json.TryGetProperty("borne", out var borne) ? Rounded(borne) : 0),
            new Money(json.GetProperty("paid").GetInt64())
        );

    // An exact base may be a fraction of a fen; what is shown of it is the whole fen.
    private static long Rounded(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            return json.GetInt64();
        }

        var parts = json.GetString()!.Split('/');
        return (long)
            Fraction
                .Of(Int128.Parse(parts[0], CultureInfo.InvariantCulture), Int128.Parse(parts[1], CultureInfo.InvariantCulture))
                .RoundHalfUp();
    }

    private static void Layer(Utf8JsonWriter json, LayerResult result)
    {
        json.WriteString("layer", result.Layer.Key);
        json.WriteString("fund", result.Layer.Fund.Key);
        if (result.Layer.Fund.Field is { } field)
        {
            json.WriteString("field", field);
        }

        json.WriteString("outcome", LayerJson.Outcome(result.Outcome));
        if (result.Category is { } category)
        {
            json.WriteString("category", category.Key);
        }

        if (result.Work is { } work)
        {
            Work(json, result.Layer, work);
        }

        json.WriteNumber("paid", result.Paid.Fen);
    }

    private static void Work(Utf8JsonWriter json, Layer layer, LayerWork work)
    {
        json.WriteNumber("row", RowOf(layer, work));
        Exact(json, "base", work.Base);
        Exact(json, "base_before", work.BaseBefore);
        Exact(json, "deductible", work.Deductible);
        Exact(json, "borne", work.Borne);
        Exact(json, "excess", work.Excess);
        json.WriteStartArray("bands");
        foreach (var band in work.Bands)
        {
            // A band that nothing fell into did not decide.
            if (band.Amount.Sign == 0 && band.Gives.Sign == 0)
            {
                continue;
            }

            json.WriteStartObject();
            Exact(json, "from", band.From);
            Exact(json, band.IsLump ? "lump" : "rate", band.Rate);
            Exact(json, "amount", band.Amount);
            Exact(json, "gives", band.Gives);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Exact(json, "exact", work.Exact);
        Amount(json, "rounded", work.Rounded);
        Amount(json, "cut", work.Cut);
        Amount(json, "beyond_bill", work.BeyondBill);
        Amount(json, "penalty", work.Penalty);
    }

    private static void Amount(Utf8JsonWriter json, string name, Money amount)
    {
        if (amount != Money.Zero)
        {
            json.WriteNumber(name, amount.Fen);
        }
    }

    private static int RowOf(Layer layer, LayerWork work)
    {
        for (var i = 0; i < layer.Rows.Count; i++)
        {
            if (ReferenceEquals(layer.Rows[i], work.Row))
            {
                return i;
            }
        }

        return -1;
    }

    // Zero is what is not said: the row has a thousand brothers a second.
    private static void Exact(Utf8JsonWriter json, string name, Fraction value)
    {
        if (value.Sign == 0)
        {
            return;
        }

        if (value.IsWhole)
        {
            json.WriteNumber(name, (long)value.RoundHalfUp());
        }
        else
        {
            json.WriteString(name, value.ToString());
        }
    }
}
