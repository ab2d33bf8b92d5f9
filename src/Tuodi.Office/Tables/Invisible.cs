using System.Buffers;

namespace Tuodi.Office.Tables;

/// <summary>Characters that nobody sees and that still make two texts differ: byte order marks, zero-width characters, marks of direction.</summary>
internal static class Invisible
{
    private static readonly SearchValues<char> All = SearchValues.Create("\uFEFF\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u202D\u2060\0");

    /// <summary>Takes them out of a text in place; what is left stands at the front, so many characters long.</summary>
    public static int Strip(Span<char> text)
    {
        var first = text.IndexOfAny(All);
        if (first < 0)
        {
            return text.Length;
        }

        var to = first;
        foreach (var c in text[first..])
        {
            if (!All.Contains(c))
            {
                text[to++] = c;
            }
        }

        return to;
    }

    /// <summary>The text without them.</summary>
    public static string Strip(string text)
    {
        if (!text.ContainsAny(All))
        {
            return text;
        }

        var copy = text.ToCharArray();
        return new string(copy, 0, Strip(copy.AsSpan()));
    }
}
