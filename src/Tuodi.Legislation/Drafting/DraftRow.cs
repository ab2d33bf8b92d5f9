using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>What a text sets for one category in one layer: each value once, or told apart by amount.</summary>
/// <param name="category">The category.</param>
/// <param name="sources">What the text says of it, the most particular first: of this category and kind of help, of everybody for this kind, of the category for every kind, of everybody.</param>
internal sealed class DraftRow(string category, IReadOnlyList<IReadOnlyList<Standard>> sources)
{
    public string Category { get; } = category;

    /// <summary>The clauses that set its values, in the order of the text.</summary>
    public string Clauses => string.Join(' ', Used().OrderBy(standard => standard.Line).Select(standard => standard.Clause).Distinct());

    public string Deductible => Of(StandardMeasure.Deductible, Amount);

    public string Cap => Of(StandardMeasure.Cap, standard => standard.Value is null ? "none" : Amount(standard));

    /// <summary>The key and value of the share: <c>rate: 70%</c> or <c>bands: { ... }</c>.</summary>
    public string Rate
    {
        get
        {
            var rates = Levels(StandardMeasure.Ratio);
            return rates.Count > 1 && rates.TrueForAll(rate => rate.Band is not null) && DraftBands.Write(rates) is { } bands
                    ? $"bands: {bands}"
                : rates is [{ Band: not null }] ? "rate: { unknown: the text tells the share of some amounts only }"
                : $"rate: {Of(StandardMeasure.Ratio, standard => $"{standard.Value:0.######}%")}";
        }
    }

    /// <summary>What a reader of the row should know: that a value is a bound, or holds on a condition that the row does not have.</summary>
    public string? Notes =>
        Used()
            .Select(standard => standard with { Band = null })
            .Where(standard => standard.Condition.Length > 0 && standard.Condition != "per year")
            .Select(standard => $"{StandardNames.Of(standard.Measure)}: {standard.Condition}")
            .Distinct()
            .ToList()
            is { Count: > 0 } notes
            ? string.Join(". ", notes)
            : null;

    private IEnumerable<Standard> Used() =>
        new[] { StandardMeasure.Deductible, StandardMeasure.Ratio, StandardMeasure.Cap }.SelectMany(Levels);

    private List<Standard> Levels(StandardMeasure measure) =>
        sources.Select(source => source.Where(standard => standard.Measure == measure).ToList()).FirstOrDefault(levels => levels.Count > 0)
        ?? [];

    private string Of(StandardMeasure measure, Func<Standard, string> write)
    {
        var values = Levels(measure)
            .Select(standard => (Text: write(standard), standard.Clause, standard.Quote))
            .DistinctBy(each => each.Text)
            .ToList();
        return values.Count switch
        {
            0 => "{ unknown: the text does not set it }",
            1 => values[0].Text,
            _ =>
                $"{{ unknown: {DraftText.Quoted($"the text sets {string.Join(" and ", values.Select(each => $"{each.Text} ({each.Clause})"))}; tell the cases apart")} }}",
        };
    }

    private static string Amount(Standard standard) =>
        standard.Unit switch
        {
            StandardUnit.Yuan when standard.Value == 0 => "none",
            StandardUnit.Yuan when standard.Notes.Contains(Standard.PerMonth) =>
                $"{{ unknown: {DraftText.Quoted($"{standard.Value:0.##} yuan a month, where a rule counts by the year")} }}",
            StandardUnit.Yuan => $"{standard.Value:0.##}",
            StandardUnit.PercentOfIncome when standard.Notes.Contains(Standard.OwnIncome) =>
                $"{{ unknown: {DraftText.Quoted($"{standard.Value:0.####}% {Standard.OwnIncome}, which a visit does not bring")} }}",
            StandardUnit.PercentOfIncome => standard.Value > 100
                ? $"{standard.Value / 100:0.####} times income(last year)"
                : $"{standard.Value:0.####}% of income(last year)",
            _ => $"{{ unknown: {DraftText.Quoted($"{standard.Value:0.##}% of what is not an amount here: {standard.Quote}")} }}",
        };
}
