using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Tells page numbers, headers and footers (页码、页眉、页脚) from the text between them.</summary>
internal static partial class PageFurniture
{
    private const int RepeatsMin = 3;
    private const int HeaderLength = 40;

    /// <summary>The numbers of lines that belong to the page and not to the text.</summary>
    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var found = new HashSet<int>(lines.Where(line => IsPageNumber(line.Text)).Select(line => line.Number));
        if (found.Count == 0)
        {
            return found;
        }

        // A bare number is a page number only when several of them count up; one alone may be a cell of a table.
        var bare = lines.Where(line => BareNumber().IsMatch(line.Text)).ToList();
        if (bare.Count < RepeatsMin || !CountUp(bare))
        {
            found.ExceptWith(bare.Select(line => line.Number));
        }

        var pages = found.ToHashSet();
        foreach (var same in Indexed(lines).GroupBy(at => at.Line.Text).Where(same => same.Count() >= RepeatsMin && IsHeader(same.Key)))
        {
            if (same.Count(at => IsNextTo(lines, at.Index, pages)) * 2 > same.Count())
            {
                found.UnionWith(same.Select(at => at.Line.Number));
            }
        }

        return found;
    }

    private static IEnumerable<(int Index, SourceLine Line)> Indexed(IReadOnlyList<SourceLine> lines) =>
        lines.Select((line, index) => (index, line));

    private static bool CountUp(List<SourceLine> bare)
    {
        var values = bare.ConvertAll(line => int.Parse(line.Text, System.Globalization.CultureInfo.InvariantCulture));
        return values.Zip(values.Skip(1)).All(pair => pair.Second - pair.First is 1 or 2);
    }

    private static bool IsPageNumber(string text) => BareNumber().IsMatch(text) || DressedNumber().IsMatch(text);

    private static bool IsHeader(string text) =>
        text.Length is >= 4 and <= HeaderLength
        && !"。；：，、".Contains(text[^1], StringComparison.Ordinal)
        && MarkReader.Read(text) is null;

    private static bool IsNextTo(IReadOnlyList<SourceLine> lines, int index, HashSet<int> pages) =>
        Enumerable.Range(Math.Max(0, index - 2), 5).Any(i => i < lines.Count && i != index && pages.Contains(lines[i].Number));

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(
        @"^(?:[-—–－·_]{1,3}\s*\d{1,3}\s*[-—–－·_]{1,3}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3}|Page \d{1,3}(?: of \d{1,3})?)$"
    )]
    private static partial Regex DressedNumber();
}
