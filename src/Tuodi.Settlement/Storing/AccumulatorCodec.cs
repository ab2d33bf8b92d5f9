using System.Collections.Immutable;
using System.Text.Json;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Cases;

namespace Tuodi.Settlement.Storing;

/// <summary>Keeps what a year has come to as JSON by the names of layers and accounts, so that a policy that follows another finds what both count.</summary>
public static class AccumulatorCodec
{
    /// <summary>The accumulators as UTF-8 JSON; amounts in fen, nothing where all are zero.</summary>
    public static byte[] Write(Accumulators year)
    {
        var json = ScratchJson.Start();
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.WriteNumber("admissions", year.Admissions);
        json.WriteStartObject("layers");
        for (var i = 0; i < year.Layers.Length; i++)
        {
            var totals = year.Layers[i];
            Numbers(json, year.Layout.Layers[i], [totals.Base, totals.Deductible, totals.Paid, totals.Times]);
        }

        json.WriteEndObject();
        json.WriteStartObject("accounts");
        for (var i = 0; i < year.Layout.Accounts.Count; i++)
        {
            var periods = year.Drawn.AsSpan(year.Layout.Starts[i], year.Layout.Starts[i + 1] - year.Layout.Starts[i]);
            Numbers(json, AccumulatorNames.Of(year.Layout.Accounts[i]), periods);
        }

        json.WriteEndObject();
        json.WriteStartArray("months");
        foreach (var month in year.Months)
        {
            json.WriteStartObject();
            json.WriteNumber("month", month.Month);
            json.WriteNumber("burden", month.Burden);
            json.WriteStartObject("bases");
            for (var i = 0; i < month.Bases.Length; i++)
            {
                json.WriteNumber(year.Layout.Layers[i], month.Bases[i]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return ScratchJson.Finish();
    }

    /// <summary>The accumulators from what <see cref="Write"/> kept, laid out for a policy.</summary>
    /// <exception cref="FormatException">It is not what was written.</exception>
    public static Accumulators Read(ReadOnlyMemory<byte> bytes, Layout layout)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return Accumulators.Empty(layout, root.GetProperty("year").GetInt32()) with
            {
                Admissions = root.GetProperty("admissions").GetInt32(),
                Layers = Layers(root.GetProperty("layers"), layout),
                Drawn = Drawn(root.GetProperty("accounts"), layout),
                Months = [.. root.GetProperty("months").EnumerateArray().Select(month => Month(month, layout))],
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The stored accumulators of a person cannot be read", error);
        }
    }

    private static ImmutableArray<LayerTotals> Layers(JsonElement json, Layout layout)
    {
        var layers = new LayerTotals[layout.Layers.Count];
        for (var i = 0; i < layers.Length; i++)
        {
            if (json.TryGetProperty(layout.Layers[i], out var totals))
            {
                layers[i] = new LayerTotals(totals[0].GetInt64(), totals[1].GetInt64(), totals[2].GetInt64(), totals[3].GetInt32());
            }
        }

        return ImmutableArray.Create(layers);
    }

    private static ImmutableArray<long> Drawn(JsonElement json, Layout layout)
    {
        var drawn = new long[layout.Starts[^1]];
        for (var i = 0; i < layout.Accounts.Count; i++)
        {
            if (json.TryGetProperty(AccumulatorNames.Of(layout.Accounts[i]), out var periods))
            {
                for (var period = 0; period < periods.GetArrayLength(); period++)
                {
                    drawn[layout.Starts[i] + period] = periods[period].GetInt64();
                }
            }
        }

        return ImmutableArray.Create(drawn);
    }

    private static MonthTotals Month(JsonElement json, Layout layout)
    {
        var bases = json.GetProperty("bases");
        return new MonthTotals(
            json.GetProperty("month").GetInt32(),
            json.GetProperty("burden").GetInt64(),
            [.. layout.Layers.Select(layer => bases.TryGetProperty(layer, out var fen) ? fen.GetInt64() : 0)]
        );
    }

    private static void Numbers(Utf8JsonWriter json, string name, ReadOnlySpan<long> numbers)
    {
        if (numbers.IndexOfAnyExcept(0) < 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
