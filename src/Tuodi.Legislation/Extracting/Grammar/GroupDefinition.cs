using System.Text.RegularExpressions;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Finds whom a text puts together under one name: 重点救助对象包括特困人员、低保对象; 第（一）项、第（二）项规定的人员为重点救助对象; 一类人员： above items.</summary>
internal sealed partial class GroupDefinition(List<(Clause Clause, List<Token> Tokens)> clauses)
{
    /// <summary>The name of the group that a clause defines and the categories in it; nothing where it defines none.</summary>
    public (string Group, IReadOnlyList<string> Members)? At(int index)
    {
        var (clause, tokens) = clauses[index];
        if (tokens.Find(IsGroup) is not { } label || tokens.Exists(token => token.Quantity is not null))
        {
            return null;
        }

        var (before, behind) = (clause.Text[..label.Start], clause.Text[label.End..]);
        var members =
            tokens.Count(IsGroup) > 1 ? []
            : Includes().IsMatch(behind) || behind == "："
                ? Others(tokens.Where(token => token.Start >= label.End)) is { Count: > 0 } named ? named
                    : Categories(ItemList.Below(clauses, index))
            : IsCalled().IsMatch(before)
                ? Referred(clause, before) is { Count: > 0 } referred ? referred
                    : Others(tokens.Where(token => token.End <= label.Start))
            : [];
        return members.Count > 0 ? (label.Recipient!.Categories[0], members) : null;
    }

    private static bool IsGroup(Token token) =>
        token.Recipient is { Categories: [var only] } && (only is "priority" or "income-based" || IsClass(only));

    /// <summary>Whether a category is a class that a text makes itself: <c>class-1</c>.</summary>
    public static bool IsClass(string category) => category.StartsWith("class-", StringComparison.Ordinal);

    private static List<string> Others(IEnumerable<Token> tokens) => Categories(ItemList.Names(tokens.Where(token => !IsGroup(token))));

    private static List<string> Categories(IEnumerable<Recipient> recipients) =>
        [.. recipients.SelectMany(recipient => recipient.Categories).Distinct()];

    /// <summary>Puts names where the text points to items: 第四条第（一）项、第（二）项人员, 前款第（三）项规定的对象.</summary>
    public List<Token> Join(int index)
    {
        var (clause, tokens) = clauses[index];
        var joined = tokens;
        var article = string.Empty;
        foreach (Match match in Pointed().Matches(clause.Text))
        {
            // 第四条第（一）项对象…；第（三）项对象: of the article that was named last.
            article = OfArticle().Match(match.Value) is { Success: true } named ? named.Value : article;
            if (
                Referred(clause, match.Value.StartsWith("第（", StringComparison.Ordinal) ? article + match.Value : match.Value) is
                { Count: > 0 } categories
            )
            {
                var name = new Recipient(match.Value, categories, IsEveryone: false);
                joined =
                [
                    .. joined.Where(token => token.End <= match.Index),
                    new Token(match.Index, match.Value) { Recipient = name },
                    .. joined.Where(token => token.Start >= match.Index + match.Length),
                ];
            }
        }

        return joined;
    }

    /// <summary>The names among tokens that point at items.</summary>
    public static Dictionary<string, IReadOnlyList<string>> References(IEnumerable<Token> tokens) =>
        tokens
            .Select(token => token.Recipient)
            .OfType<Recipient>()
            .Where(recipient => Pointed().IsMatch(recipient.Name))
            .DistinctBy(recipient => recipient.Name)
            .ToDictionary(recipient => recipient.Name, recipient => recipient.Categories, StringComparer.Ordinal);

    /// <summary>The categories of the items of the article, or of the one that is named.</summary>
    private List<string> Referred(Clause clause, string words)
    {
        var article = OfArticle().Match(words) is { Success: true } other ? other.Value : clause.Place.Outermost?.ToString();
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Items().Matches(words))
        {
            var (first, last) = (Number(match.Groups["first"].Value), Number(match.Groups["last"].Value));
            items.UnionWith(
                Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(number => $"（{ChineseNumerals.Write(number)}）")
            );
        }

        return Categories(
            clauses
                .Where(each =>
                    each.Clause.Place is { Marks: [var outer, var item, ..] } place
                    && place.Annex == clause.Place.Annex
                    && outer.ToString() == article
                    && items.Contains(item.ToString())
                )
                .SelectMany(each => ItemList.Names(each.Tokens))
        );
    }

    private static int Number(string words) => ChineseNumerals.TryParse(words, out var number) ? (int)number : 0;

    [GeneratedRegex(
        "(?:(?:本办法|本细则)?第[一二三四五六七八九十百]{1,5}条|前[款条]|本条)?第[（(][一二三四五六七八九十]{1,3}[）)]项?(?:[、和及至到]?第?[（(][一二三四五六七八九十]{1,3}[）)]项?)*(?:规定的?|所列的?|中的|的)?(?:医疗)?(?:救助)?(?:参保)?(?:人员|对象|家庭成员)"
    )]
    private static partial Regex Pointed();

    [GeneratedRegex("^[”」]?[。，]?(?:是指|主要指|指|主要包括|包括|包含|为[:：]|：(?!$))")]
    private static partial Regex Includes();

    [GeneratedRegex("(?:为|统称为?|简称为?|称为?|列为|作为|属于)[“「]?$")]
    private static partial Regex IsCalled();

    [GeneratedRegex("第[一二三四五六七八九十百]{1,5}条")]
    private static partial Regex OfArticle();

    [GeneratedRegex(
        "第?[（(](?<first>[一二三四五六七八九十]{1,3})[）)]项?(?:(?:至|到|-)第?[（(](?<last>[一二三四五六七八九十]{1,3})[）)])?"
    )]
    private static partial Regex Items();
}
