using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Web.Parts;

/// <summary>Cuts a text where it changes between the language of the page, the other language and what is typed, which stands between backticks.</summary>
internal static partial class TextRuns
{
    private const char Tick = '`';

    /// <summary>The runs in order; together they are the text without its backticks.</summary>
    public static IEnumerable<TextRun> Of(string text, Language page)
    {
        var parts = text.Split(Tick);
        for (var i = 0; i < parts.Length; i++)
        {
            // A backtick without another begins nothing.
            var isCode = i % 2 == 1 && i < parts.Length - 1;
            var isLone = i % 2 == 1 && !isCode;
            foreach (var run in isCode ? [new TextRun(parts[i], TextRunKind.Code)] : Cut(isLone ? Tick + parts[i] : parts[i], page))
            {
                yield return run;
            }
        }
    }

    private static IEnumerable<TextRun> Cut(string text, Language page)
    {
        var at = 0;
        foreach (Match run in (page == Language.Chinese ? English() : Han()).Matches(text))
        {
            if (run.Index > at)
            {
                yield return new(text[at..run.Index], TextRunKind.Plain);
            }

            yield return new(run.Value, TextRunKind.Foreign);
            at = run.Index + run.Length;
        }

        if (at < text.Length)
        {
            yield return new(text[at..], TextRunKind.Plain);
        }
    }

    // Its punctuation and figures belong to it where Chinese stands on both sides.
    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF]+(?:[0-9()\[\] ]*[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF]+)*"
    )]
    private static partial Regex Han();

    // A sentence: four words or more with spaces between them. Fewer are names and formats, which Chinese writes so as well; without spaces it is a file or a code.
    [GeneratedRegex("""(?<![\w./-])[A-Za-z][A-Za-z'’-]*(?:[,;:.)'"]* [("']?[A-Za-z0-9][A-Za-z0-9'’.,%-]*){3,}[.)]?""")]
    private static partial Regex English();
}
