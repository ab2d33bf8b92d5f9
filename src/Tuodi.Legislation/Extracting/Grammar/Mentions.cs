using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Puts the names of recipients together: 未参加基本医疗保险的 + 医疗救助对象, 除前述人员以外的 + 社会救助对象; what a parenthesis explains is no name.</summary>
internal static partial class Mentions
{
    private const WordKind Named = WordKind.Recipient | WordKind.Everyone | WordKind.Short;
    private const WordKind Borders =
        WordKind.Measure
        | WordKind.Raise
        | WordKind.Lower
        | WordKind.To
        | WordKind.Reference
        | WordKind.Absent
        | WordKind.Subsidise
        | WordKind.WeakMethod
        | WordKind.StrongMethod;
    private const int LongestQualifier = 40;
    private const int LongestPlainQualifier = 6;
    private const int LongestFamilyQualifier = 10;
    private static readonly string[] Prepositions =
    [
        "对于",
        "包括",
        "包含",
        "统称",
        "简称",
        "称",
        "对",
        "将",
        "给",
        "为",
        "指",
        "属于",
        "并且",
        "其中",
        "及其",
        "是",
    ];
    private static readonly string[] QualifierEnds = ["的", "中", "其他", "其它", "其余"];

    public static List<Token> Find(string text, List<Token> tokens)
    {
        var exceptions = Exceptions(text);
        var found = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!token.Is(Named) || token.Is(WordKind.Measure))
            {
                found.Add(token);
            }
            else if (token.Depth > 0 && (IsAlias(text, token) || HasOwnNumber(tokens, i) || text.AsSpan(token.End).StartsWith("除外")))
            {
                found.Add(
                    token with
                    {
                        Recipient = new Recipient(
                            Spelling.Name(token.Text),
                            token.Word!.Category?.Split(' ') ?? [],
                            token.Word.Category is null
                        ),
                    }
                );
            }
            else if (token.Depth == 0 && !IsInside(exceptions, token) && !IsWholeOf(text, tokens, i))
            {
                var mention = OfFamily(text, token, found) ?? Mention(text, token, found, exceptions);
                found.RemoveAll(earlier => earlier.Start >= mention.Start);
                LeaveExamples(text, token, found);
                found.Add(mention);
            }
        }

        return UnknownNames.Put(text, found);
    }

    /// <summary>低保对象等其他救助对象: who is named before 等 is an example of the rest. 孤儿等其他困难群众 names a group with all whom it says.</summary>
    private static void LeaveExamples(string text, Token token, List<Token> found)
    {
        if (token.Word!.Category != "rest" || !text[..token.Start].EndsWith('等'))
        {
            return;
        }

        while (found is [.., var last] && (last.Recipient is not null || last.Mark == '、'))
        {
            found.RemoveAt(found.Count - 1);
        }
    }

    /// <summary>社会救助对象 in 社会救助对象中的特困供养人员 names what the next name is part of.</summary>
    private static bool IsWholeOf(string text, List<Token> tokens, int index) =>
        tokens[index].End + 1 is var next
        && next < text.Length
        && text[next - 1] == '中'
        && text[next] is '的' or '由' or '符'
        && tokens.Skip(index + 1).TakeWhile(token => !token.EndsChunk).Any(token => token.Is(Named) && token.Depth == 0);

    /// <summary>（以下简称低保边缘家庭）: a name for what the sentence defines.</summary>
    private static bool IsAlias(string text, Token token) => text[Math.Max(0, token.Start - 4)..token.Start].Contains('称');

    /// <summary>（五保对象按100%）: a share or sum of their own.</summary>
    private static bool HasOwnNumber(List<Token> tokens, int index) =>
        tokens
            .Skip(index + 1)
            .TakeWhile(token => token.Mark != ')')
            .Any(token => token.Quantity?.Kind is QuantityKind.Percent or QuantityKind.Yuan || token.Is(WordKind.Absent | WordKind.Whole));

    /// <summary>低收入家庭60周岁以上老年人: who is old or young in a family of the poor is one of them.</summary>
    private static Token? OfFamily(string text, Token token, List<Token> before) =>
        token.Word!.Category is "elderly" or "child" or "student"
        && before.FindLast(earlier => earlier.Recipient is not null || earlier.Mark != ' ') is { Recipient: { IsPoor: true } poor } family
        && token.Start - family.End <= LongestFamilyQualifier
            ? token with
            {
                Start = family.Start,
                Text = text[family.Start..token.End],
                Recipient = new Recipient(Spelling.Name(text[family.Start..token.End]), poor.Categories, IsEveryone: false)
                {
                    IsQualified = true,
                },
            }
            : null;

    private static Token Mention(string text, Token token, List<Token> before, List<(int Start, int End)> exceptions)
    {
        var start = before.LastOrDefault(IsBorder)?.End ?? 0;
        var except = exceptions.FindIndex(span =>
            text[span.Start] == '除' && span.End <= token.Start && token.Start - span.End <= LongestPlainQualifier
        );
        var qualifier = except >= 0 ? text[exceptions[except].Start..token.Start] : Qualifier(text[start..token.Start]);
        var name = qualifier + token.Text;
        var word = token.Word!;
        var everyone = word.Category is null;
        string[] categories = everyone ? (except >= 0 ? ["rest"] : []) : word.Category!.Split(' ');
        return token with
        {
            Start = token.Start - qualifier.Length,
            Text = name,
            Recipient = new Recipient(Spelling.Name(name), categories, everyone && except < 0)
            {
                IsQualified = Spelling.Name(qualifier).EndsWith('的'),
            },
        };
    }

    private static bool IsBorder(Token token) =>
        token.Mark != ' ' || token.Quantity is not null || token.Recipient is not null || token.Is(Borders);

    private static string Qualifier(string text)
    {
        foreach (var word in Prepositions)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            text = at < 0 || text[(at + word.Length)..].StartsWith('象') ? text : text[(at + word.Length)..];
        }

        // 社会救助对象中的特困人员, 中由民政部门管理的: the whole does not belong to the name.
        var whole = text.IndexOf("对象中", StringComparison.Ordinal);
        text = (whole < 0 ? text : text[(whole + 3)..].TrimStart('的', '由')).TrimStart();
        return
            text.Length <= LongestPlainQualifier
            || (text.Length <= LongestQualifier && Array.Exists(QualifierEnds, end => text.EndsWith(end, StringComparison.Ordinal)))
            ? text
            : string.Empty;
    }

    /// <summary>除…外, 除…以外: who is left out there is not who is meant.</summary>
    private static List<(int Start, int End)> Exceptions(string text)
    {
        var spans = new List<(int, int)>();
        for (var at = text.IndexOf('除'); at >= 0; at = text.IndexOf('除', at + 1))
        {
            var end = text.IndexOf('外', at);
            if (
                end > at
                && end - at <= LongestQualifier
                && (at == 0 || text[at - 1] is not ('扣' or '免' or '解' or '消'))
                && !text[at..end].Contains('。')
            )
            {
                spans.Add((at, end + 1));
            }
        }

        foreach (Match none in Excluded().Matches(text))
        {
            spans.Add((none.Index, none.Index + none.Length));
        }

        return spans;
    }

    /// <summary>不符合低保、特困条件，但…: who is named there is not meant either.</summary>
    [GeneratedRegex("(?:不符合|不属于|未纳入|不享受)[^，。；：]{1,30}?(?:条件|范围|待遇|，)")]
    private static partial Regex Excluded();

    private static bool IsInside(List<(int Start, int End)> spans, Token token) =>
        spans.Exists(span => token.Start >= span.Start && token.End <= span.End);
}
