using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Makes sentences of parentheses that set a standard for somebody of their own: （特困人员不设起付标准）, （其中门诊救助限额1万元）. Others explain and stay aside.</summary>
internal static class Asides
{
    public static List<Token> Open(List<Token> tokens)
    {
        var opened = new List<Token>(tokens);
        for (var i = 0; i < opened.Count; i++)
        {
            if (opened[i] is not { Mark: '(', Depth: 1 })
            {
                continue;
            }

            var end = opened.FindIndex(i + 1, token => token.Mark == ')' && token.Depth <= 1);
            if (
                end > 0
                && (end + 1 == opened.Count || opened[end + 1].Mark is '。' or '；')
                && IsSentence(opened.GetRange(i + 1, end - i - 1))
            )
            {
                for (var k = i; k <= end; k++)
                {
                    opened[k] = opened[k] with { Depth = opened[k].Depth - 1, Mark = k == i || k == end ? '。' : opened[k].Mark };
                }
            }
        }

        return opened;
    }

    private static bool IsSentence(List<Token> inside) =>
        inside.Exists(token =>
            token.Is(WordKind.Measure) && token.Word!.Measure is StandardMeasure.Deductible or StandardMeasure.Cap or StandardMeasure.Ratio
        )
        && inside.Exists(token => token.Quantity is not null || token.Is(WordKind.Absent))
        && inside.Exists(token => token.Is(WordKind.Recipient | WordKind.Everyone | WordKind.StrongMethod));
}
