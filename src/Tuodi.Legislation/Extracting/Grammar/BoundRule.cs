using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Tells how firmly a value is set: 不低于, 以内, 左右, one end of a range.</summary>
internal static class BoundRule
{
    private const int IncomeReach = 30;

    public static StandardBound At(Segment segment, int index)
    {
        if (EndOfRange(segment.Tokens, index) is { } end)
        {
            return end;
        }

        var tokens = segment.Tokens;
        var after = segment.After(index);
        var before = tokens.Take(index).LastOrDefault(token => !token.Is(WordKind.Reference | WordKind.Income));

        // 不得高于上年度居民人均可支配收入的5%: the income stands between.
        var reach = index > 0 && tokens[index - 1].Is(WordKind.Income) && before?.EndsChunk == false ? IncomeReach : 3;
        if (
            index > 1
            && before == tokens[index - 1]
            && before.Is(WordKind.Give)
            && tokens[index - 2].Is(WordKind.AtMost)
            && tokens[index - 2].End == before.Start
        )
        {
            // 最多救助6万元.
            return StandardBound.AtMost;
        }

        return before is not null && tokens[index].Start - before.End <= reach && before.Is(WordKind.AtLeast) ? StandardBound.AtLeast
            : before is not null && tokens[index].Start - before.End <= reach && before.Is(WordKind.AtMost) ? StandardBound.AtMost
            : after is not null && after.Start - tokens[index].End <= 1 && after.Is(WordKind.About) ? StandardBound.About
            : after is not null && after.Start - tokens[index].End <= 1 && after.Is(WordKind.AndAbove) ? StandardBound.AtLeast
            : after is not null && after.Start - tokens[index].End <= 1 && after.Is(WordKind.UpTo) ? StandardBound.AtMost
            : StandardBound.Exactly;
    }

    /// <summary>Whether the number is one end of a range (1000元至5000元).</summary>
    public static bool IsEndOfRange(Segment segment, int index) => EndOfRange(segment.Tokens, index) is not null;

    /// <summary>The first and last number of the range in which a number stands; the number itself where it stands in none.</summary>
    public static (int First, int Last) RangeAround(Segment segment, int index) =>
        IsRange(segment.Tokens, index, index + 1) ? (index, index + 2)
        : IsRange(segment.Tokens, index - 2, index - 1) ? (index - 2, index)
        : (index, index);

    /// <summary>80%-90%: a place below chooses within both ends.</summary>
    private static StandardBound? EndOfRange(IReadOnlyList<Token> tokens, int index) =>
        IsRange(tokens, index, index + 1) ? StandardBound.AtLeast
        : IsRange(tokens, index - 2, index - 1) ? StandardBound.AtMost
        : null;

    private static bool IsRange(IReadOnlyList<Token> tokens, int first, int dash) =>
        first >= 0
        && first + 2 < tokens.Count
        && tokens[dash].Is(WordKind.Range)
        && tokens[first].Quantity is { } low
        && tokens[first + 2].Quantity is { } high
        && low.Kind == high.Kind
        && tokens[dash].Start == tokens[first].End;
}
