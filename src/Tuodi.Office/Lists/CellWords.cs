namespace Tuodi.Office.Lists;

/// <summary>The words of a cell that holds several.</summary>
internal static class CellWords
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '|', '\n'];

    /// <summary>The words; a bracket holds together what stands in it, as in 重度(一、二级)残疾人员.</summary>
    public static IReadOnlyList<string> Split(string? cell)
    {
        var words = new List<string>();
        var (start, depth) = (0, 0);
        var text = cell ?? string.Empty;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (depth == 0 && Between.Contains(text[i])))
            {
                if (text[start..i].Trim() is { Length: > 0 } word)
                {
                    words.Add(word);
                }

                start = i + 1;
            }
            else if (text[i] is '(' or '（' or ')' or '）')
            {
                depth = text[i] is '(' or '（' ? depth + 1 : Math.Max(0, depth - 1);
            }
        }

        return words;
    }
}
