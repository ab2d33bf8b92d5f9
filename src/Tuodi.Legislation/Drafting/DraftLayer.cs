using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>One kind of assistance as a layer: a row for each category that the text names.</summary>
internal sealed class DraftLayer(string name, string head, IReadOnlyList<Standard> standards, DraftCategories categories)
{
    public IReadOnlyList<string> Lines()
    {
        var rows = Rows().ToList();
        var lines = new List<string> { $"  {name}:", head, $"    cite: text {standards[0].Clause}" };
        if (rows.Count == 0)
        {
            lines.Add("    unknown: the text names no share for any category");
            return lines;
        }

        lines.Add("    table:");
        lines.AddRange(rows.Select(Write));
        return lines;
    }

    private IEnumerable<DraftRow> Rows()
    {
        var named = standards.SelectMany(categories.Of).Distinct().ToList();
        var hasShare = standards.Any(standard => standard.Measure == StandardMeasure.Ratio && categories.Of(standard).Count > 0);
        return (named.Count > 0 ? named : categories.Named).Select(category => new DraftRow(
            category,
            [
                Of(category, isOfKind: true),
                Everyone(isOfKind: true),
                Of(category, isOfKind: false),
                // A share for everybody, said elsewhere than the shares of the categories, is for a special case: without referral, without insurance.
                [.. Everyone(isOfKind: false).Where(standard => standard.Measure != StandardMeasure.Ratio || !hasShare)],
            ]
        ));
    }

    private List<Standard> Of(string category, bool isOfKind) =>
        [.. standards.Where(standard => standard.Method.Length > 0 == isOfKind && categories.Of(standard).Contains(category))];

    private List<Standard> Everyone(bool isOfKind) =>
        [.. standards.Where(standard => standard.Method.Length > 0 == isOfKind && categories.Of(standard).Count == 0)];

    private static string Write(DraftRow row)
    {
        var notes = row.Notes is { } text ? $", notes: {DraftText.Quoted(text)}" : string.Empty;
        return $"      - {{ who: {row.Category}, deductible: {row.Deductible}, {row.Rate}, cap: {row.Cap}, cite: text {row.Clauses}{notes} }}";
    }
}
