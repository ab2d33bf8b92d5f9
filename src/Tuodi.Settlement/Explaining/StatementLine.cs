namespace Tuodi.Settlement.Explaining;

/// <summary>A line of a statement, for those who show it otherwise than as plain text.</summary>
/// <param name="Depth">0 for a heading or a line of its own, 1 for a step below it, 2 for what was looked at below a step.</param>
/// <param name="Text">The line without its indentation.</param>
public readonly record struct StatementLine(int Depth, string Text)
{
    /// <summary>The lines of a statement in blocks, as blank lines part them: what it is about, each layer, what the person pays.</summary>
    public static IReadOnlyList<IReadOnlyList<StatementLine>> Blocks(string statement)
    {
        var blocks = new List<List<StatementLine>> { new() };
        foreach (var line in statement.AsSpan().TrimEnd().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                blocks.Add([]);
            }
            else
            {
                var depth =
                    line.StartsWith(Lines.DeeperIndent) ? 2
                    : line.StartsWith(Lines.Indent) ? 1
                    : 0;
                var indent =
                    depth == 2 ? Lines.DeeperIndent.Length
                    : depth == 1 ? Lines.Indent.Length
                    : 0;
                blocks[^1].Add(new StatementLine(depth, line[indent..].ToString()));
            }
        }

        return blocks;
    }
}
