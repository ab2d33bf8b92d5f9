using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Sets aside 经基本医疗保险、大病保险等报销后: what others paid before says nothing about whose standard this is.</summary>
internal static partial class PastPayments
{
    private const WordKind Aside = WordKind.Scope | WordKind.WeakMethod | WordKind.StrongMethod | WordKind.Give | WordKind.Premium;

    public static List<Token> Mask(string text, List<Token> tokens)
    {
        tokens = MaskLines(tokens);
        var ends = Paid().Matches(text);
        if (ends.Count == 0)
        {
            return tokens;
        }

        return
        [
            .. tokens.Select(token =>
                token.Is(Aside)
                && ends.Any(end =>
                    token.End <= end.Index + end.Length && token.Start >= StartOf(text, end) && IsInOneChunk(tokens, token, end)
                )
                    ? token with
                    {
                        IsMasked = true,
                    }
                    : token
            ),
        ];
    }

    /// <summary>超过住院救助封顶线的部分, 住院救助达到封顶线后: the line of another kind of help is no help that is spoken of.</summary>
    private static List<Token> MaskLines(List<Token> tokens) =>
        [
            .. tokens.Select(
                (token, i) =>
                    token.Is(WordKind.StrongMethod | WordKind.WeakMethod) && IsOfAnotherLine(tokens, i)
                        ? token with
                        {
                            IsMasked = true,
                        }
                        : token
            ),
        ];

    private static bool IsOfAnotherLine(List<Token> tokens, int index)
    {
        var next = index + 1 < tokens.Count ? tokens[index + 1] : null;
        var second = index + 2 < tokens.Count ? tokens[index + 2] : null;
        var isClose = next?.Start == tokens[index].End;
        return isClose
            && (
                index > 0 && tokens[index - 1].Is(WordKind.Over) && next!.Is(WordKind.Measure)
                || next!.Is(WordKind.Over) && second?.Is(WordKind.Measure) == true && second.Start == next.End
            );
    }

    /// <summary>住院费用经基本医疗保险报销后: what stands before 经 is the care, not who paid.</summary>
    private static int StartOf(string text, Match end)
    {
        if (end.Value.StartsWith("扣除", StringComparison.Ordinal))
        {
            return end.Index;
        }

        var chunk = text.LastIndexOfAny(['，', '；', '。', ',', ';'], Math.Max(0, end.Index - 1)) + 1;
        return By().Match(text[chunk..end.Index]) is { Success: true } by ? chunk + by.Index : chunk;
    }

    private static bool IsInOneChunk(List<Token> tokens, Token token, Match end) =>
        !tokens.Exists(other => other.EndsChunk && other.Start >= token.End && other.End <= end.Index);

    [GeneratedRegex("(?<!已)经|扣除|通过|享受(?=基本|大病|城乡)")]
    private static partial Regex By();

    [GeneratedRegex(
        "(?:报销|支付|赔付|补偿|结算|保障|减免|补助|救助|待遇|理赔|支付部分|报销部分)(?:之|以)?(?:后|前)|扣除[^，。；]{1,40}(?:保险|医保|合作医疗)之?后|(?:报销|支付|赔付|补偿)(?:的)?(?:个人|剩余|其余)|剩余的?(?:合规|政策|个人)"
    )]
    private static partial Regex Paid();
}
