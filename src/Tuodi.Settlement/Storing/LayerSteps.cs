using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Settlement.Storing;

/// <summary>The steps of a layer of a stored settlement, as a statement lists them.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Field">The field of the national interface that shows its payment, or nothing.</param>
/// <param name="Deductible">What of its deductible the visit bore.</param>
/// <param name="Bands">What fell into each band and what it gave.</param>
/// <param name="Cut">What caps, or the end of the bill, cut off.</param>
/// <param name="Paid">What it paid.</param>
public sealed record LayerSteps(string Layer, string? Field, Money Deductible, IReadOnlyList<BandFigures> Bands, Money Cut, Money Paid)
{
    /// <summary>The steps, from what <see cref="WorkCodec.Write"/> kept.</summary>
    /// <exception cref="FormatException">It is not what was written.</exception>
    public static IReadOnlyList<LayerSteps> Read(ReadOnlyMemory<byte> work)
    {
        try
        {
            using var json = JsonDocument.Parse(work);
            return [.. json.RootElement.EnumerateArray().Select(Of)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The stored work of a settlement cannot be read", error);
        }
    }

    private static LayerSteps Of(JsonElement json) =>
        new(
            json.GetProperty("layer").GetString()!,
            json.TryGetProperty("field", out var field) ? field.GetString() : null,
            Amount(json, "borne"),
            json.TryGetProperty("bands", out var bands) ? [.. bands.EnumerateArray().Select(Band)] : [],
            Amount(json, "cut") + Amount(json, "beyond_bill"),
            Amount(json, "paid")
        );

    private static BandFigures Band(JsonElement json) =>
        new(json.TryGetProperty("lump", out _) ? null : Exact(json, "rate"), Amount(json, "amount"), Amount(json, "gives"));

    private static Money Amount(JsonElement json, string name) => new((long)Exact(json, name).RoundHalfUp());

    private static Fraction Exact(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return Fraction.Zero;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return Fraction.Of(value.GetInt64(), 1);
        }

        var parts = value.GetString()!.Split('/');
        return Fraction.Of(Int128.Parse(parts[0], CultureInfo.InvariantCulture), Int128.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
