using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>A part of a sentence up to a semicolon, with questions about the neighbourhood of a token in it.</summary>
internal sealed partial class Segment(string text, IReadOnlyList<Token> tokens, Sentence sentence)
{
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public Sentence Sentence { get; } = sentence;

    /// <summary>Whether its words name help, where no rule knows them: 门诊救助300元, 救助七成.</summary>
    public bool SpeaksOfHelp =>
        Tokens.Count > 0
        && text[Sentence.SegmentStart(Tokens[0])..Sentence.SegmentEnd(Tokens[^1])] is var words
        && (words.Contains("救助", StringComparison.Ordinal) || words.Contains("资助", StringComparison.Ordinal));

    /// <summary>由户籍所在区民政部门按照80%给予报销: what civil affairs pays is assistance, whatever the text is about.</summary>
    public bool IsPaidByCivilAffairs =>
        Tokens.Count > 0 && ByCivilAffairs().IsMatch(text[Sentence.SegmentStart(Tokens[0])..Sentence.SegmentEnd(Tokens[^1])]);

    public int ChunkStart(int index)
    {
        var i = index;
        while (i > 0 && !(Tokens[i - 1].EndsChunk && Tokens[i - 1].Depth == 0))
        {
            i--;
        }

        return i;
    }

    /// <summary>The token behind the last one of the part up to the comma.</summary>
    public int ChunkEnd(int index)
    {
        var i = index + 1;
        while (i < Tokens.Count && !(Tokens[i].EndsChunk && Tokens[i].Depth == 0))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the part up to the comma in which a token stands begins with a word.</summary>
    public bool Begins(int index, string word)
    {
        var first = ChunkStart(index);
        var start = first == 0 ? Sentence.SegmentStart(Tokens[0]) : Tokens[first - 1].End;
        return text.AsSpan(start).TrimStart(' ').StartsWith(word);
    }

    /// <summary>The token before, over a parenthesis that explains; nothing where a comma stands between.</summary>
    public Token? Before(int index) => Neighbour(index, -1);

    /// <summary>The token behind, over a parenthesis that explains.</summary>
    public Token? After(int index) => Neighbour(index, 1);

    /// <summary>Where a list of names and shares ends that goes on from a number: at the word 比例, or at what is given; -1 where something else follows.</summary>
    public int EndOfShares(int index)
    {
        for (var i = index + 1; i < Tokens.Count; i++)
        {
            // 起付线降低50%、报销比例提高5%: the next of several things, not the end of a list of shares.
            if (Tokens[i].Is(WordKind.Measure) && Tokens[i - 1].Mark == '、')
            {
                return -1;
            }

            if (Tokens[i].Word?.Measure == StandardMeasure.Ratio || Tokens[i].Is(WordKind.Give | WordKind.StrongMethod))
            {
                return i;
            }

            var goesOn = Tokens[i] switch
            {
                { Recipient: not null } or { Quantity.Kind: QuantityKind.Percent } or { Mark: '、' or '(' or ')' } => true,
                { Mark: '，' } => i + 1 < Tokens.Count && Tokens[i + 1].Recipient is not null,
                var token => token.Is(WordKind.Reference | WordKind.AtLeast),
            };
            if (!goesOn)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether one of the words ends right before a token.</summary>
    public bool IsBehind(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(0, Tokens[index].Start).TrimEnd(' ').EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words begins right behind a token.</summary>
    public bool IsBefore(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(Tokens[index].End).StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasBefore(int index, WordKind kind, int withinCharacters) =>
        Enumerable
            .Range(0, index)
            .Any(i => Tokens[i].Is(kind) && !Tokens[i].IsMasked && Tokens[index].Start - Tokens[i].End <= withinCharacters);

    public bool HasInChunk(int index, WordKind kind)
    {
        for (var i = ChunkStart(index); i < ChunkEnd(index); i++)
        {
            if (Tokens[i].Is(kind) && !Tokens[i].IsMasked)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether assistance is named before a token up to the comma.</summary>
    public bool NamesAssistanceBefore(int index) =>
        Tokens.Take(index).Skip(ChunkStart(index)).Any(token => token.Word?.Scope == CueScope.Assistance);

    public bool Has(WordKind kind) => Tokens.Any(token => token.Is(kind) && !token.IsMasked);

    public bool HasScope(CueScope scope) => Tokens.Any(token => token.Word?.Scope == scope && !token.IsMasked);

    /// <summary>The words of the sentence from one token to another, with all of the part in which the last one stands.</summary>
    public string Quote(int from, int to)
    {
        var first = ChunkStart(from);
        var start = first == 0 ? Sentence.SegmentStart(Tokens[first]) : Tokens[first - 1].End;
        var end = ChunkEnd(to) < Tokens.Count ? Tokens[ChunkEnd(to)].Start : Sentence.SegmentEnd(Tokens[^1]);
        return text[start..Math.Max(start, end)].Trim(' ', '，', '；', '。', '：', ',', '、');
    }

    [GeneratedRegex("由[^，。；]{0,14}民政(?:部门|局)[^，。；]{0,20}(?:报销|补助|负担|解决|承担|支付)")]
    private static partial Regex ByCivilAffairs();

    private Token? Neighbour(int index, int step)
    {
        for (var i = index + step; i >= 0 && i < Tokens.Count; i += step)
        {
            if (Tokens[i].Depth <= Tokens[index].Depth && Tokens[i].Mark is not ('(' or ')'))
            {
                return Tokens[i].EndsChunk ? null : Tokens[i];
            }
        }

        return null;
    }
}
