using System.Buffers;

namespace Tuodi.Office.Cells;

/// <summary>The text of a cell without what spreadsheets and exports put around it.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Unusual = SearchValues.Create([
        .. Enumerable.Range('！', '～' - '！' + 1).Select(c => (char)c),
        '\u3000',
        '\u00A0',
    ]);

    private static readonly string[] Nothing = ["--", "-", "—", "——", "/", "\\", "null", "NULL", "#N/A", "无"];

    /// <summary>Takes off spaces, a trailing tab, <c>="..."</c> and a leading apostrophe.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.Length >= 3 && cell[0] == '=' && cell[1] == '"' && cell[^1] == '"')
        {
            cell = cell[2..^1].Trim();
        }

        return cell.Length > 0 && cell[0] is '\'' or '‘' or '`' ? cell[1..].Trim() : cell;
    }

    /// <summary>Whether a clean cell says nothing: it is blank, or holds a dash or another sign for it.</summary>
    public static bool SaysNothing(ReadOnlySpan<char> clean)
    {
        if (clean.Length is 0 or > 4)
        {
            return clean.Length == 0;
        }

        foreach (var nothing in Nothing)
        {
            if (clean.SequenceEqual(nothing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are characters as wide as Chinese ones that have an ASCII form, or spaces of other kinds.</summary>
    public static bool HasWide(ReadOnlySpan<char> text) => text.ContainsAny(Unusual);

    /// <summary>The ASCII form of a wide character (全角): digits, letters, brackets, comma; others stay.</summary>
    public static char Narrow(char c) =>
        c is >= '！' and <= '～' ? (char)(c - '！' + '!')
        : c is '\u3000' or '\u00A0' ? ' '
        : c;

    /// <summary>The text with wide characters in their ASCII form.</summary>
    public static string Narrow(ReadOnlySpan<char> text)
    {
        var narrow = text.ToArray();
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = Narrow(narrow[i]);
        }

        return new string(narrow);
    }

    /// <summary>The text in ASCII forms and without any blanks, in a room at least as long.</summary>
    public static ReadOnlySpan<char> Compact(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        foreach (var wide in text)
        {
            var c = Narrow(wide);
            if (!char.IsWhiteSpace(c))
            {
                room[length++] = c;
            }
        }

        return room[..length];
    }
}
