using System.Text.RegularExpressions;
using Tuodi.Legislation.Relations;
using Tuodi.Legislation.Texts;
using Tuodi.Policies.Documents;

namespace Tuodi.Legislation.Register;

/// <summary>Which policy document encodes which article of a text, from the places that the documents cite, and which articles nobody encoded.</summary>
public static partial class ArticleCoverage
{
    private const int TitleMin = 5;
    private const int OpeningLength = 30;

    /// <summary>The articles of a text in its order, each with the documents that cite it.</summary>
    public static IReadOnlyList<EncodedArticle> Of(LegalText text, IReadOnlyList<Policy> policies)
    {
        var cited = new Dictionary<ClauseMark, SortedSet<string>>();
        foreach (var policy in policies)
        {
            foreach (var (name, cite, file) in CitationsOf(policy).Where(each => IsOf(text, each.Cite.Source)))
            {
                foreach (var mark in MarksOf(cite.Place))
                {
                    cited.TryAdd(mark, new SortedSet<string>(StringComparer.Ordinal));
                    cited[mark].Add($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}: {name}");
                }
            }
        }

        return
        [
            .. text
                .Articles.Where(article => article.Key.Mark is not null)
                .Select(article => new EncodedArticle(
                    $"{article.Key.Annex} {article.Key.Mark}".TrimStart(),
                    Opening(article.First().Text),
                    article.Any(clause => Figures().IsMatch(clause.Text)),
                    IsCitedByMark(text, article.Key) ? [.. cited.GetValueOrDefault(article.Key.Mark!.Value) ?? []] : []
                )),
        ];
    }

    /// <summary>第五条 is that of the text; that of an annex only where the text has none.</summary>
    private static bool IsCitedByMark(LegalText text, (string? Annex, ClauseMark? Mark) article) =>
        article.Annex is null || !text.Clauses.Any(clause => clause.Place.Article == (null, article.Mark));

    /// <summary>What settles visits and what stands beside it; a value that is inherited is named by the document that writes it.</summary>
    private static IEnumerable<(string Name, Citation Cite, string File)> CitationsOf(Policy policy) =>
        policy
            .Cited.Select(value => (value.Name, value.Cite, value.Spot.File))
            .Concat(policy.Provisions.Select(provision => (provision.Section, provision.Cite, provision.Spot.File)));

    /// <summary>Whether a source of a policy document is this text: by its number, or by its title.</summary>
    private static bool IsOf(LegalText text, Source source)
    {
        var written = source.Title.ToString().Replace(" ", "", StringComparison.Ordinal);
        var core = TextTitle.Core(text.Title);
        return (text.Number is { Length: > TitleMin } number && written.Contains(number, StringComparison.Ordinal))
            || (core.Length >= TitleMin && written.Contains(core, StringComparison.Ordinal));
    }

    /// <summary>The articles that a citation names: Art. 22 24, Art. 4-5, 第十五条（一）, 六（二）.</summary>
    private static IEnumerable<ClauseMark> MarksOf(string place)
    {
        foreach (var group in English().Matches(place).Select(match => match.Groups[1].Value))
        {
            foreach (var range in group.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                var ends = range.Split('-').Select(Number).ToArray();
                foreach (var number in Enumerable.Range(ends[0], Math.Max(1, ends[^1] - ends[0] + 1)))
                {
                    yield return new ClauseMark(ClauseLevel.Article, number);
                }
            }
        }

        foreach (Match match in Chinese().Matches(place))
        {
            if (ChineseNumerals.TryParse(match.Groups["number"].Value, out var number))
            {
                yield return new ClauseMark(match.Value[0] == '第' ? ClauseLevel.Article : ClauseLevel.Heading, (int)number);
            }
        }
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static string Opening(string text) => text.Length <= OpeningLength ? text : text[..OpeningLength] + "…";

    [GeneratedRegex(@"Art\.\s*(\d{1,3}(?:(?:-|,?\s)\d{1,3})*)")]
    private static partial Regex English();

    [GeneratedRegex(
        "第(?<number>[一二三四五六七八九十百零]{1,6})条|(?<![一二三四五六七八九十（(第])(?<number>[一二三四五六七八九十]{1,3})(?=[（(\\s、]|$)"
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\d\s*(?:%|万?元)|百分之|[一二三四五六七八九十]倍")]
    private static partial Regex Figures();
}
