namespace Tuodi.Legislation.Texts;

/// <summary>Puts paragraphs together again that a page break, or a fixed width of lines, has cut.</summary>
internal static class LineJoiner
{
    private const int WidthMin = 15;
    private const int WidthMax = 60;
    private const int LinesMin = 12;

    /// <summary>The paragraphs of the lines that count; a paragraph keeps the place of its first line.</summary>
    public static List<SourceLine> Join(IReadOnlyList<SourceLine> lines, HashSet<int> dropped)
    {
        var kept = lines.Where(line => !dropped.Contains(line.Number)).ToList();
        var width = WidthOf(kept);
        var joined = new List<SourceLine>(kept.Count);
        var last = default(SourceLine);
        foreach (var line in kept)
        {
            if (
                joined.Count > 0
                && IsCutOff(last.Text)
                && Continues(line.Text)
                && (IsAcrossPages(last, line, dropped) || IsFull(last.Text, width))
            )
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + line.Text };
            }
            else
            {
                joined.Add(line);
            }

            last = line;
        }

        return joined;
    }

    /// <summary>The width at which lines are broken, or 0 where each paragraph is one line.</summary>
    private static int WidthOf(List<SourceLine> lines)
    {
        if (lines.Count < LinesMin)
        {
            return 0;
        }

        var lengths = lines.Select(line => line.Text.Length).Order().ToList();
        var width = lengths[lengths.Count * 19 / 20];
        var full = lengths.Count(length => length >= width - 3);
        return width is >= WidthMin and <= WidthMax && full * 3 > lengths.Count ? width : 0;
    }

    private static bool IsFull(string text, int width) => width > 0 && text.Length >= width - 3;

    private static bool IsCutOff(string text) => !"。；：！？…".Contains(text[^1], StringComparison.Ordinal);

    private static bool Continues(string text) => MarkReader.Read(text) is null && DateLine.Read(text) is null;

    private static bool IsAcrossPages(SourceLine last, SourceLine next, HashSet<int> dropped) =>
        last.Text.Length >= WidthMin && Enumerable.Range(last.Number + 1, next.Number - last.Number - 1).Any(dropped.Contains);
}
