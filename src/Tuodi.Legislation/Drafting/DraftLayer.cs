using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>One kind of assistance as a layer: a row for each category that the text names.</summary>
internal sealed class DraftLayer(string name, string head, IReadOnlyList<Standard> standards, DraftCategories categories)
{
    public IReadOnlyList<string> Lines()
    {
        var rows = Rows().ToList();
        var lines = new List<string>
        {
            $"  {name}:",
            head,
            $"    cite: text {standards[0].Clause}",
        };
        if (rows.Count == 0)
        {
            lines.Add("    unknown: the text names no share for any category");
            return lines;
        }

        lines.Add("    table:");
        lines.AddRange(rows.Select(Write));
        return lines;
    }

    /// <summary>The condition that a layer is for these recipients and visits.</summary>
    public string Who() => DraftText.List(Rows().Select(row => row.Category));

    private IEnumerable<DraftRow> Rows()
    {
        var everyone = standards.Where(standard => standard.Recipient.IsEveryone || standard.Recipient.Categories.Count == 0).ToList();
        var named = standards.SelectMany(categories.Of).Distinct().ToList();
        var all = everyone.Count > 0 && named.Count == 0 ? categories.Named : named;
        return all.Select(category => new DraftRow(category, [.. standards.Where(standard => !everyone.Contains(standard) && categories.Of(standard).Contains(category))], everyone));
    }

    private static string Write(DraftRow row)
    {
        var notes = row.Notes is { } text ? $", notes: {DraftText.Quoted(text)}" : string.Empty;
        return $"      - {{ who: {row.Category}, deductible: {row.Deductible}, {row.Rate}, cap: {row.Cap}, cite: text {row.Clause}{notes} }}";
    }
}
