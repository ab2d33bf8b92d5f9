namespace Tuodi.Office.Tables;

/// <summary>Finds what stands between the cells of a text file.</summary>
internal static class Separator
{
    private const int LinesMax = 20;

    /// <summary>Comma, tab or semicolon, whichever is most frequent in the first lines; a comma when none is there.</summary>
    /// <remarks>Exports put a tab behind identity numbers, so a tab counts only where there are more of them.</remarks>
    public static char Of(ReadOnlySpan<char> start)
    {
        var (comma, tab, semicolon, quoted, lines) = (0, 0, 0, false, 0);
        foreach (var c in start)
        {
            quoted ^= c == '"';
            if (quoted)
            {
                continue;
            }

            comma += c == ',' ? 1 : 0;
            tab += c == '\t' ? 1 : 0;
            semicolon += c == ';' ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
            if (lines == LinesMax)
            {
                break;
            }
        }

        return tab > comma && tab >= semicolon ? '\t'
            : semicolon > comma ? ';'
            : ',';
    }
}
