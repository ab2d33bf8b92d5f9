using System.Text.RegularExpressions;

namespace Tuodi.Web.Parts;

/// <summary>Cuts a text where it changes between Chinese and other writing.</summary>
internal static partial class HanRuns
{
    /// <summary>The runs in order; together they are the text.</summary>
    public static IEnumerable<(string Text, bool IsChinese)> Of(string text)
    {
        var at = 0;
        foreach (Match run in Run().Matches(text))
        {
            if (run.Index > at)
            {
                yield return (text[at..run.Index], false);
            }

            yield return (run.Value, true);
            at = run.Index + run.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    // Its punctuation and figures belong to it where Chinese stands on both sides.
    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF]+(?:[0-9()\[\] ]*[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF]+)*"
    )]
    private static partial Regex Run();
}
