using System.Globalization;
using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Finds the numbering at the beginning of a line.</summary>
internal static partial class MarkReader
{
    /// <summary>The numbering that a line begins with, and how many characters it takes with the blanks behind it.</summary>
    public static (ClauseMark Mark, int Length)? Read(string line)
    {
        if (
            line.Length == 0
            || line[0] is not ('第' or '（' or '(' or >= '0' and <= '9' or >= '①' and <= '⑳') && !ChineseNumerals.IsNumeral(line[0])
        )
        {
            return null;
        }

        if (line[0] is >= '①' and <= '⑳')
        {
            return (new ClauseMark(ClauseLevel.Circle, line[0] - '①' + 1), 1);
        }

        return Ordinal().Match(line) is { Success: true } ordinal ? OrdinalMark(ordinal, line)
            : Chinese().Match(line) is { Success: true } heading ? Numbered(heading, ClauseLevel.Heading)
            : Bracketed().Match(line) is { Success: true } item ? Numbered(item, ClauseLevel.Item)
            : Arabic().Match(line) is { Success: true } subitem ? Numbered(subitem, ClauseLevel.Subitem)
            : BracketedArabic().Match(line) is { Success: true } point ? Numbered(point, ClauseLevel.Point)
            : null;
    }

    private static (ClauseMark Mark, int Length)? OrdinalMark(Match match, string line)
    {
        // A line that was broken within a sentence may begin with a reference: 第十条第二款规定的, 第五条、第六条.
        if (Reference().IsMatch(line.AsSpan(match.Length)) || Number(match.Groups[1].Value) is not { } number)
        {
            return null;
        }

        var level = match.Groups[2].Value switch
        {
            "编" => ClauseLevel.Part,
            "章" => ClauseLevel.Chapter,
            "节" => ClauseLevel.Section,
            _ => ClauseLevel.Article,
        };
        return (new ClauseMark(level, number, match.Groups[3].Success ? Number(match.Groups[3].Value) ?? 0 : 0), match.Length);
    }

    private static (ClauseMark Mark, int Length)? Numbered(Match match, ClauseLevel level) =>
        Number(match.Groups[1].Value) is { } number and > 0 ? (new ClauseMark(level, number), match.Length) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : ChineseNumerals.TryParse(text, out var chinese) && chinese <= 9999 && chinese % 1 == 0 ? (int)chinese
        : null;

    [GeneratedRegex(@"^第\s*([〇零一二三四五六七八九十百千两\d]{1,7})\s*(编|章|节|条)(?:之([一二三四五六七八九十]{1,3}))?[\s:：]*")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:第[一二三四五六七八九十]+[款项]|[、，和或及至的所之中]|规定)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^([一二三四五六七八九十百]{1,4})\s*[、.]\s*")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[（(]\s*([一二三四五六七八九十百]{1,4})\s*[）)]\s*[、.]?\s*")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(\d{1,3})\s*(?:[.、](?!\d)|[.、](?=20\d\d年)|[)）])\s*")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^[（(]\s*(\d{1,3})\s*[）)]\s*[、.]?\s*")]
    private static partial Regex BracketedArabic();
}
