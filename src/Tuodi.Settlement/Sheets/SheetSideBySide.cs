namespace Tuodi.Settlement.Sheets;

/// <summary>Lays any number of documents side by side, row by row, by what they say: what <see cref="SheetComparison"/> does for two, without leaving out what is alike.</summary>
public static class SheetSideBySide
{
    /// <summary>What is compared: what always differs, and free texts that stand nowhere twice, tell nothing side by side.</summary>
    private static readonly string[] Sections = ["parameters", "categories", "layers", "premiums"];

    /// <summary>The rows in the order of the documents, those of the first that has each first.</summary>
    /// <param name="documents">The documents in words, made to be compared.</param>
    public static IReadOnlyList<SheetLine> Of(IReadOnlyList<IReadOnlyList<SheetNode>> documents)
    {
        var lines = new List<SheetLine>();
        var sections = documents.Select(document =>
            (IReadOnlyList<SheetNode>)[.. document.Where(section => Sections.Contains(section.Key))]
        );
        Below([], [.. sections], lines);
        return lines;
    }

    private static void Below(IReadOnlyList<string> path, IReadOnlyList<IReadOnlyList<SheetNode>> documents, List<SheetLine> lines)
    {
        var keyed = documents.Select(SheetComparison.Keyed).ToList();
        foreach (var key in keyed.SelectMany(nodes => nodes.Select(node => node.Key)).Distinct(StringComparer.Ordinal).ToList())
        {
            var nodes = keyed.Select(each => each.Find(node => node.Key == key).Node).ToList();
            string[] below = [.. path, SheetComparison.Name(nodes.First(node => node is not null))];
            Cells(below, nodes!, lines);
            Below(below, [.. nodes.Select(node => node?.Below ?? [])], lines);
        }
    }

    private static void Cells(IReadOnlyList<string> path, IReadOnlyList<SheetNode?> nodes, List<SheetLine> lines)
    {
        foreach (var cell in nodes.SelectMany(node => node?.Cells ?? []).DistinctBy(cell => cell.Key))
        {
            lines.Add(
                new SheetLine(
                    [.. path, cell.Label],
                    [.. nodes.Select(node => node?[cell.Key])],
                    [.. nodes.Select(node => node?[cell.Key] is null ? null : node.Spot)],
                    [.. nodes.Select(node => node?[cell.Key] is null ? null : node.Cite)]
                )
            );
        }
    }
}
