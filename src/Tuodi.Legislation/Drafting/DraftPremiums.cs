using System.Text;
using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>Subsidised premiums (资助参保) as rows of the premium section.</summary>
internal static class DraftPremiums
{
    public static void Write(StringBuilder draft, Extraction extraction, DraftCategories categories, int year)
    {
        var subsidies = extraction
            .OfAssistance.Where(standard => standard.Measure == StandardMeasure.Subsidy && standard.Change == StandardChange.Level)
            .ToList();
        var rows = subsidies
            .SelectMany(standard => categories.Of(standard).Select(category => (category, standard)))
            .GroupBy(each => each.category)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        draft.Append(
            $"premiums:\n  - year: {year}\n    premium: {{ unknown: the text does not set the premium }}\n    cite: text {subsidies[0].Clause}\n    rows:\n"
        );
        foreach (var row in rows)
        {
            var values = row.Select(each => Value(each.standard)).Distinct().ToList();
            var subsidy =
                values.Count == 1
                    ? values[0]
                    : $"{{ unknown: {DraftText.Quoted($"the text sets {string.Join(" and ", values)}; tell the cases apart")} }}";
            draft.Append($"      - {{ who: {row.Key}, subsidy: {subsidy}, cite: text {row.First().standard.Clause} }}\n");
        }

        draft.Append('\n');
    }

    private static string Value(Standard standard) =>
        standard.Unit == StandardUnit.Yuan ? $"{standard.Value:0.##}" : $"{standard.Value:0.####}%";
}
