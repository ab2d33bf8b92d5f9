using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>A sentence with what its parts need to know of the whole: whether it lists bands, whom it speaks of.</summary>
internal sealed partial class Sentence
{
    private const int HeadingMax = 24;
    private const int AnnouncementMax = 12;
    private readonly string _text;

    private Sentence(string text, IReadOnlyList<Token> tokens, int start, int end)
    {
        _text = text;
        (Tokens, Start, End) = (tokens, start, end);
        Segments = [.. Parts(tokens, '；').Select(part => new Segment(text, part, this))];
    }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Segment> Segments { get; }

    public int Start { get; }

    public int End { get; }

    public string Words => _text[Start..End];

    /// <summary>Says no number and no more than a name: 一般疾病医疗救助。</summary>
    public bool IsHeading =>
        End - Start <= HeadingMax
        && !Tokens.Any(token =>
            token.Quantity is not null || token.Is(WordKind.Whole | WordKind.Absent | WordKind.Halved | WordKind.Reference)
        );

    /// <summary>Whether amounts with an upper edge stand in it, so that its edges are bands and no deductible.</summary>
    public bool HasUpperEdge =>
        Enumerable
            .Range(0, Tokens.Count)
            .Any(i => Tokens[i].Quantity?.Kind == QuantityKind.Yuan && Follows(i) is { } next && next.Is(WordKind.UpTo | WordKind.Range));

    public bool HasPart => Tokens.Any(token => token.Is(WordKind.Part)) || Words.Contains("部分", StringComparison.Ordinal);

    /// <summary>参保资助：特困人员每人320元; 个人缴费按下列标准资助：: help with the premium and no number stand before the colon.</summary>
    public bool IsHeadedByPremiums
    {
        get
        {
            var head = Tokens.TakeWhile(token => token.Mark != '：').ToList();
            return head.Count < Tokens.Count
                && head.TrueForAll(token => token.Quantity is null)
                && head.Exists(token => token.Is(WordKind.Premium) || token.Word?.Method == "subsidised_insurance")
                && head.Exists(token => token.Is(WordKind.Subsidise));
        }
    }

    /// <summary>取消起付线。 with a verb of change, a deductible and nobody.</summary>
    public bool IsAnnouncement =>
        End - Start <= AnnouncementMax
        && Words.StartsWith("取消", StringComparison.Ordinal)
        && Tokens.Any(token => token.Word?.Measure == StandardMeasure.Deductible)
        && !Tokens.Any(token => token.Recipient is not null);

    /// <summary>三是加强门诊保障: one of several points in a row.</summary>
    public bool BeginsAnew => Enumerated().IsMatch(Words);

    /// <summary>Whether it sets a cap and names no recipient.</summary>
    public bool SetsCapForNobody =>
        Tokens.Any(token => token.Word?.Measure == StandardMeasure.Cap) && !Tokens.Any(token => token.Recipient is not null);

    /// <summary>年度救助限额均为5万元.</summary>
    public bool IsForEach => Tokens.Any(token => token.Is(WordKind.Each)) || Words.Contains("统一", StringComparison.Ordinal);

    public static IEnumerable<Sentence> Of(string text, IReadOnlyList<Token> tokens)
    {
        var start = 0;
        foreach (var part in Parts(tokens, '。'))
        {
            var last = part[^1];
            var end = last.Mark == '。' ? last.End : text.Length;
            yield return new Sentence(text, part, start, end);
            start = end;
        }
    }

    public int SegmentStart(Token first)
    {
        var at = first.Start;
        while (at > Start && _text[at - 1] is not ('；' or ';' or '。'))
        {
            at--;
        }

        return at;
    }

    public int SegmentEnd(Token last)
    {
        var at = last.Mark is '；' or '。' ? last.Start : last.End;
        while (at < End && _text[at] is not ('；' or ';' or '。'))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex("^ *[一二三四五六七八九]是")]
    private static partial Regex Enumerated();

    private Token? Follows(int index) =>
        Tokens.Skip(index + 1).FirstOrDefault(token => token.Depth <= Tokens[index].Depth && token.Mark is not ('(' or ')'));

    private static IEnumerable<List<Token>> Parts(IReadOnlyList<Token> tokens, char mark)
    {
        var part = new List<Token>();
        foreach (var token in tokens)
        {
            part.Add(token);
            if (token.Mark == mark && token.Depth == 0)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
