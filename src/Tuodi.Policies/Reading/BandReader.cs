using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads bands: <c>{ 0..6000: 70%, 6000..: 75% }</c>.</summary>
internal static class BandReader
{
    /// <summary>The bands in order, without gap or overlap.</summary>
    public static IReadOnlyList<Band> Read(YamlNode node, TermScope scope, string name, ReadingContext context)
    {
        if (node is not YamlMap map || map.Entries.Count == 0)
        {
            context.Report(node.Spot, $"`{name}` must be a map from ranges to rates", "Write `{ 0..6000: 70%, 6000..: 75% }`.");
            return [];
        }

        var bands = new List<Band>();
        foreach (var entry in map.Entries)
        {
            var band = Entry(entry, scope, $"{name}.{bands.Count + 1}", context);
            CheckOrder(bands.LastOrDefault(), band, entry, context);
            bands.Add(band);
        }

        return bands;
    }

    private static Band Entry(YamlEntry entry, TermScope scope, string name, ReadingContext context)
    {
        var text = entry.Key.Text;
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
        {
            context.Report(
                entry.Key.Spot,
                $"`{text}` is no range",
                TornAmount.IsPart(text) ? TornAmount.Remedy : "Write `0..6000` or `6000..`."
            );
            return new Band(NumberTerm.Zero, null, NumberTerm.Zero, false);
        }

        var low = text[..at].Trim();
        var high = text[(at + 2)..].Trim();
        var from = low.Length == 0 ? NumberTerm.Zero : Edge(low);
        var to = high.Length == 0 ? null : Edge(high);
        if (entry.Value is YamlScalar { Text: var value } scalar && value.StartsWith("lump ", StringComparison.Ordinal))
        {
            return new Band(from, to, TermReader.Scalar(scalar with { Text = value[5..] }, TermUnit.Money, scope, name, context), true);
        }

        return new Band(from, to, TermReader.Read(entry.Value, TermUnit.Rate, scope, name, context), false);

        Term Edge(string edge) => TermReader.Scalar(entry.Key with { Text = edge }, TermUnit.Money, scope, $"{name}.edge", context);
    }

    private static void CheckOrder(Band? before, Band band, YamlEntry entry, ReadingContext context)
    {
        if (band is { From: NumberTerm { Value: var from }, To: NumberTerm { Value: var to } } && to <= from)
        {
            context.Report(entry.Key.Spot, $"The band `{entry.Key.Text}` ends before it starts", "Write the smaller edge first.");
        }

        if (before is null)
        {
            return;
        }

        if (before.To is null)
        {
            context.Report(entry.Key.Spot, $"The band `{entry.Key.Text}` follows one that has no end", "Only the last band may be open.");
        }
        else if (before.To is NumberTerm end && band.From is NumberTerm start && end.Value != start.Value)
        {
            var what = end.Value < start.Value ? "leaves a gap after" : "overlaps";
            context.Report(
                entry.Key.Spot,
                $"The band `{entry.Key.Text}` {what} the band before, which ends at {Yuan(end.Value)}",
                $"Start it at {Yuan(end.Value)}; where nothing is paid, write 0%."
            );
        }
    }

    private static string Yuan(Fraction fen) => new Money((long)fen.RoundHalfUp()).ToString();
}
