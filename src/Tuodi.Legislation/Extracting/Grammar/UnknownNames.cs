using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Names of people whom the word book does not know: what is said of them is not for those named before.</summary>
internal static partial class UnknownNames
{
    private const int LongestNoun = 10;

    /// <summary>（三）其他家庭的患者，超过5万元的…: with whom an item begins is its subject, though the book does not know them.</summary>
    public static List<Token> PutSubject(Clause clause, List<Token> tokens) =>
        clause.Place is { Marks.Count: > 1, Paragraph: <= 1 }
        && Subject().Match(clause.Text) is { Success: true } match
        && match.Groups["who"] is var who
        && !Anaphora().IsMatch(who.Value)
        && !tokens.Exists(token =>
            token.Start < who.Length
            && (token.Recipient is not null || token.Quantity is not null || token.Is(WordKind.StrongMethod | WordKind.Measure))
        )
            ? With(tokens, who, Unknown(who.Value))
            : tokens;

    [GeneratedRegex("^(?<who>[^，。；：、（）()]{2,20}?(?:人口|人员|家庭|对象|群众|患者|儿童|农户|学生|职工))，")]
    private static partial Regex Subject();

    /// <summary>对新就业形态困难人员，按60%救助: somebody of whom the book does not know is named all the same, and nobody named before is meant.</summary>
    public static List<Token> Put(string text, List<Token> tokens)
    {
        foreach (Match match in Counted().Matches(text))
        {
            tokens = With(tokens, match, new Recipient(match.Value, [], IsEveryone: false) { IsCounted = true });
        }

        // 除特困人员外，年度限额4万元: the rest, where no noun follows.
        foreach (Match match in Outside().Matches(text))
        {
            var who = match.Groups["who"];
            tokens = tokens.Exists(token =>
                token.Recipient is not null && token.Start >= who.Index && token.Start <= who.Index + who.Length + LongestNoun
            )
                ? tokens
                : With(tokens, who, new Recipient(who.Value, ["rest"], IsEveryone: false));
        }

        foreach (Match match in Addressed().Matches(text))
        {
            var who = match.Groups["who"];
            tokens =
                Anaphora().IsMatch(who.Value)
                || tokens.Exists(token =>
                    token.Start < who.Index + who.Length
                    && token.End > who.Index
                    && (token.Recipient is not null || token.Quantity is not null || token.Depth > 0)
                )
                    ? tokens
                    : With(tokens, who, Unknown(who.Value));
        }

        return tokens;
    }

    private static Recipient Unknown(string name) => new(Spelling.Name(name), [], IsEveryone: false) { IsQualified = true };

    /// <summary>The tokens with a name in the place of what stood there.</summary>
    private static List<Token> With(List<Token> tokens, Capture place, Recipient recipient) =>
        [
            .. tokens.Where(token => token.End <= place.Index),
            new Token(place.Index, place.Value) { Recipient = recipient },
            .. tokens.Where(token => token.Start >= place.Index + place.Length),
        ];

    [GeneratedRegex(
        "(?:^|[，。；：])对(?:于)?(?<who>[^，。；：、（）()]{2,40}?(?:人口|人员|家庭|对象|群众|患者|儿童|农户))(?=[，,]|按|给予|予以|实行|实施|每人|，)"
    )]
    private static partial Regex Addressed();

    [GeneratedRegex("(?<![扣免解消])(?<who>除[^，。；：除]{2,30}(?:人员|对象|人口|户|成员|家庭|儿童|孤儿|低保|五保|特困)(?:以)?外)，")]
    private static partial Regex Outside();

    [GeneratedRegex("[前后][两二三四]类(?:救助)?(?:人员|对象)")]
    private static partial Regex Counted();

    [GeneratedRegex("上述|以上|前[款项述条]|符合|下列|该|这|其(?!他|它|余)|此|参保|认定|有关|本办法|所有|各类")]
    private static partial Regex Anaphora();
}
