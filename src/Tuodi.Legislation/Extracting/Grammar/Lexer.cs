using System.Buffers;
using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Cuts a sentence into tokens; what is neither word nor number nor mark is left out.</summary>
internal sealed partial class Lexer(WordBook words)
{
    private const string Numerals = "一二三四五六七八九ⅠⅡⅢⅣⅤ1234567甲乙丙丁ABCD";
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.");
    private const string Letters = "甲乙丙丁ABCD";
    private const string BehindNumber = "、和及与，（(为：按起年)）”";
    private const string BehindLetter = "：（(为按不0123456789";
    private static readonly string[] ClassTails =
    [
        "医疗救助对象",
        "救助对象",
        "救助人员",
        "困难群众",
        "困难人员",
        "群众",
        "人员",
        "对象",
        "人群",
        "家庭成员",
    ];
    private static readonly string[] And = ["以及", "和", "及", "与", "或者", "或"];

    public List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var depth = 0;
        for (var i = 0; i < text.Length; )
        {
            var rest = text.AsSpan(i);
            var token =
                MarkAt(rest, i)
                ?? (IsClassPlace(text, i) ? ClassesAt(text, i) ?? ClassAt(rest, i) : null)
                ?? LevelAt(text, i)
                ?? WordAt(rest, i, QuantityReader.Read(rest));
            if (token is null)
            {
                i += LengthOfNumber(rest);
                continue;
            }

            depth += token.Mark == '(' ? 1 : 0;
            if (!token.Is(WordKind.Ignore))
            {
                tokens.Add(token with { Depth = depth });
            }

            depth = Math.Max(0, depth - (token.Mark == ')' ? 1 : 0));
            i = token.End;
        }

        return tokens;
    }

    /// <summary>A number without a unit (2024, 0.5) is passed as one, so that its last digit is none of its own.</summary>
    private static int LengthOfNumber(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(NumberMarks);
        return char.IsAsciiDigit(rest[0]) ? (length < 0 ? rest.Length : length) : 1;
    }

    private Token? WordAt(ReadOnlySpan<char> rest, int at, (Quantity Quantity, int Length)? number)
    {
        var word = words.At(rest);
        return number is var (quantity, length) && length >= (word?.Text.Length ?? 0)
                ? new Token(at, rest[..length].ToString()) { Quantity = quantity }
            : word is not null ? new Token(at, word.Text) { Word = word }
            : AndAt(rest, at);
    }

    private static Token? AndAt(ReadOnlySpan<char> rest, int at)
    {
        foreach (var word in And)
        {
            if (rest.StartsWith(word))
            {
                return new Token(at, word) { Mark = '、' };
            }
        }

        return null;
    }

    private static Token? MarkAt(ReadOnlySpan<char> rest, int at)
    {
        var mark = rest[0] switch
        {
            '，' or ',' => '，',
            '；' or ';' => '；',
            '。' or '!' or '！' => '。',
            '：' or ':' => '：',
            '（' or '(' or '〔' or '[' or '【' => '(',
            '）' or ')' or '〕' or ']' or '】' => ')',
            '、' or '/' => '、',
            _ => ' ',
        };
        return mark == ' ' ? null : new Token(at, rest[..1].ToString()) { Mark = mark };
    }

    /// <summary>一级 in 一级、二级、三级医疗机构: the kind of institution is said once, behind the last.</summary>
    private static Token? LevelAt(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '级' && FirstLevels().Match(text, at) is { Success: true } match
            ? new Token(at, match.Value) { Word = new Word(match.Value + match.Groups["kind"].Value, WordKind.Level) }
            : null;

    [GeneratedRegex(
        @"\G[一二三省市县乡镇村](?:级)(?:及以[上下])?(?=(?:[、和及或与][一二三省市县乡镇村]级(?:及以[上下])?)+(?<kind>(?:定点)?(?:医疗机构|医院)))"
    )]
    private static partial Regex FirstLevels();

    /// <summary>以下六类救助对象, 低保对象等四类人员 count kinds and name no class.</summary>
    private static bool IsClassPlace(string text, int at) =>
        at == 0 || !"下上述列等前后共象员户口民者属这各".Contains(text[at - 1], StringComparison.Ordinal);

    /// <summary>一类, 第二类救助对象: a class that the text defines itself. A class of drugs or of disability is none.</summary>
    private static Token? ClassAt(ReadOnlySpan<char> rest, int at)
    {
        var skip = rest[0] == '第' ? 1 : 0;
        if (rest.Length < skip + 2 || !Numerals.Contains(rest[skip], StringComparison.Ordinal) || rest[skip + 1] != '类')
        {
            return null;
        }

        var length = skip + 2;
        foreach (var tail in ClassTails)
        {
            if (rest[length..].StartsWith(tail))
            {
                return Class(rest[..(length + tail.Length)], rest[skip], at);
            }
        }

        // 甲类、乙类药品 are no people.
        var isLetter = Letters.Contains(rest[skip], StringComparison.Ordinal);
        return
            (length == rest.Length && !isLetter)
            || (
                length < rest.Length
                && (isLetter || skip == 1 ? BehindLetter + BehindNumber : BehindNumber).Contains(rest[length], StringComparison.Ordinal)
            )
            ? Class(rest[..length], rest[skip], at)
            : null;
    }

    private static Token Class(ReadOnlySpan<char> text, char numeral, int at)
    {
        var word = new Word(text.ToString(), WordKind.Recipient) { Category = $"class-{NumberOf(numeral)}" };
        return new Token(at, word.Text) { Word = word };
    }

    private static int NumberOf(char numeral) =>
        Numerals.IndexOf(numeral, StringComparison.Ordinal) switch
        {
            < 9 and var i => i + 1,
            < 14 and var i => i - 8,
            < 21 and var i => i - 13,
            < 25 and var i => i - 20,
            var i => i - 24,
        };

    /// <summary>第一至三类救助对象 is three classes; 一 in 一、二类救助对象 is one, whose noun stands behind the last.</summary>
    private static Token? ClassesAt(string text, int at)
    {
        if (!(text[at] == '第' || Numerals.Contains(text[at], StringComparison.Ordinal)))
        {
            return null;
        }

        if (ClassRange().Match(text, at) is { Success: true } range)
        {
            var (first, last) = (NumberOf(range.Groups["first"].Value[0]), NumberOf(range.Groups["last"].Value[0]));
            var classes = string.Join(' ', Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(number => $"class-{number}"));
            return new Token(at, range.Value) { Word = new Word(range.Value, WordKind.Recipient) { Category = classes } };
        }

        return FirstClasses().Match(text, at) is { Success: true } listed
            ? Class(listed.ValueSpan, listed.Groups["first"].Value[0], at)
            : null;
    }

    [GeneratedRegex(@"\G第?(?<first>[一二三四五])类?[至到\-—]第?(?<last>[二三四五六])类(?:医疗)?(?:救助)?(?:对象|人员|困难群众)")]
    private static partial Regex ClassRange();

    [GeneratedRegex(
        @"\G第?(?<first>[一二三四五])(?=(?:[、和及]第?[二三四五六])+类(?:医疗)?(?:救助)?(?:对象|人员|困难群众))|\G(?<first>[甲乙丙ABC])类(?=(?:[、和及][乙丙丁BCD]类)+(?:(?:医疗)?(?:救助)?(?:对象|人员|困难群众)|为|按|不|\d))"
    )]
    private static partial Regex FirstClasses();
}
