using System.Text.RegularExpressions;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Relations;

/// <summary>Finds what a text says of other texts, and how long it holds.</summary>
public static partial class RelationReader
{
    private const string BeforeText = "正文前";
    private const string InTitle = "题名";

    /// <summary>All references to upper law, to what it repeals, to what amended it and to what its title says that it amends, each once.</summary>
    public static IReadOnlyList<Relation> Read(LegalText text)
    {
        var found = new List<Relation>();
        Add(found, RelationKind.Amends, Amending().Matches(text.Title), InTitle);
        foreach (var line in text.Preamble)
        {
            Add(found, RelationKind.Upper, Basis().Matches(line.Text), BeforeText);
            Add(found, RelationKind.AmendedBy, Amendment().Matches(line.Text), BeforeText);
        }

        foreach (var clause in text.Clauses)
        {
            var place = clause.Place.ToString();
            if (clause.Place.Outermost is null or { Number: 1 })
            {
                Add(found, RelationKind.Upper, Basis().Matches(clause.Text), place);
            }

            Add(found, RelationKind.Repeals, Repeal().Matches(clause.Text), place);
        }

        return [.. found.DistinctBy(relation => (relation.Kind, TextTitle.Core(relation.Title)))];
    }

    /// <summary>The last day on which it holds (有效期5年, 有效期至…), where it says so; the day before the same day years later.</summary>
    public static DateOnly? ExpiresOn(LegalText text)
    {
        foreach (var line in text.Preamble.Select(line => line.Text).Concat(text.Clauses.Select(clause => clause.Text)))
        {
            if (Until().Match(line) is { Success: true } until)
            {
                return DateLine.First(until.Value);
            }

            if (Years().Match(line) is { Success: true } years && ChineseNumerals.TryParse(years.Groups[1].Value, out var count))
            {
                return (text.Effective ?? text.Issued)?.AddYears((int)Math.Min(count, 100)).AddDays(-1);
            }
        }

        return null;
    }

    private static void Add(List<Relation> found, RelationKind kind, MatchCollection sentences, string place)
    {
        foreach (var title in sentences.SelectMany(sentence => Title().Matches(sentence.Value)))
        {
            found.Add(new Relation(kind, title.Groups[1].Value, title.Groups[2].Success ? title.Groups[2].Value : null, place));
        }
    }

    [GeneratedRegex("(?:根据|依据|依照|按照|贯彻落实|落实)[^。；]*《[^。；]*")]
    private static partial Regex Basis();

    [GeneratedRegex("[^。；]*《[^。；]*(?:同时废止|予以废止|即行废止|停止执行|即废止)")]
    private static partial Regex Repeal();

    [GeneratedRegex("《[^《》]*(?:关于修改|修正案)[^《》]*》(?=[^。]{0,16}修正|[^。]{0,16}修改)")]
    private static partial Regex Amendment();

    [GeneratedRegex("关于(?:修改|修订|修正)[^《》]{0,10}《.*》.*的(?:决定|通知)")]
    private static partial Regex Amending();

    [GeneratedRegex(@"《([^《》]{3,120})》(?:\s*[（(]([^（）()]{4,30}号)[）)])?")]
    private static partial Regex Title();

    [GeneratedRegex(@"有效期(?:截止|截至|至|到)[^。；]{0,4}\d{4}年\d{1,2}月\d{1,2}日")]
    private static partial Regex Until();

    [GeneratedRegex(@"有效期(?:为)?\s*([\d一二两三四五六七八九十]{1,3})\s*年")]
    private static partial Regex Years();
}
