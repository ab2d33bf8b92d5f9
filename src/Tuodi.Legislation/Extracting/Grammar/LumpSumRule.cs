using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Tells an amount that is given whatever the costs were.</summary>
internal sealed class LumpSumRule(Segment segment, Situation situation)
{
    private static readonly string[] PerHead = ["每人每年", "每人每月", "每户每年", "每年每人", "每例"];

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>一次性救助3000元, 给予2000元的定额救助: a sum, whatever the costs were.</summary>
    public bool Is(int index) =>
        (BoundRule.At(segment, index) == StandardBound.Exactly || BoundRule.IsEndOfRange(segment, index))
        && !segment.HasInChunk(index, WordKind.Measure)
        && (
            IsAfterLump(index)
            || IsSumOfHelp(index)
            || IsPerHead(index)
            || IsBareSum(index)
            || segment.HasInChunk(index, WordKind.Lump)
                && (
                    segment.HasInChunk(index, WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod)
                    || segment.NamesAssistanceBefore(index)
                    || (situation.Scope == CueScope.Assistance && segment.HasInChunk(index, WordKind.WeakMethod))
                )
            || segment.Before(index) is { } before
                && before.Is(WordKind.Give)
                && before.End == Tokens[index].Start
                && before.Text.EndsWith("救助", StringComparison.Ordinal)
        );

    /// <summary>每人每年给予门诊补助300元: a sum a head for care, whatever it cost.</summary>
    private bool IsPerHead(int index) =>
        segment.IsBehind(index, "补助", "救助", "给予")
        && segment.HasInChunk(index, WordKind.WeakMethod | WordKind.StrongMethod)
        && PerHead.Any(word => segment.Quote(index, index).Contains(word, StringComparison.Ordinal));

    /// <summary>特困人员，每人每年200元 under 门诊救助: with nothing else said it is a sum a head.</summary>
    private bool IsBareSum(int index) =>
        situation is { Scope: CueScope.Assistance, Measure: null, IsAboutPremiums: false }
        && (situation.HeadingMethods is ["outpatient"] || situation.Methods is ["outpatient"])
        && Tokens
            .Take(segment.ChunkEnd(index))
            .Skip(segment.ChunkStart(index))
            .All(token => token.Quantity?.Kind == QuantityKind.Yuan || token.Recipient is not null || token.Mark == '、')
        && PerHead.Any(word => segment.Quote(index, index).Contains(word, StringComparison.Ordinal));

    /// <summary>给予500—2000元的门诊救助: a sum that is the help itself.</summary>
    private bool IsSumOfHelp(int index)
    {
        var (first, last) = BoundRule.RangeAround(segment, index);
        return segment.IsBehind(first, "给予", "给予每人", "补助每人", "救助每人")
            && segment.After(last) is { } after
            && after.Is(WordKind.StrongMethod)
            && after.Start - Tokens[last].End <= 1;
    }

    /// <summary>发放门诊救助金，每人每年600元; 定额包干，低保对象每人每年500元: nothing but amounts and names stands behind the comma.</summary>
    private bool IsAfterLump(int index)
    {
        var start = segment.ChunkStart(index);
        return start > 1
            && Tokens
                .Take(segment.ChunkEnd(index))
                .Skip(start)
                .All(token =>
                    token.Quantity?.Kind == QuantityKind.Yuan
                    || token.Recipient is not null
                    || token.Mark == '、'
                    || token.Is(WordKind.Respectively)
                )
            && (IsAfterSum(start - 2) || IsLead(start - 2));
    }

    /// <summary>特困人员每人每年500元，低保对象每人每年200元: goes on with the sum before.</summary>
    private bool IsAfterSum(int last) => Tokens[last].Quantity?.Kind == QuantityKind.Yuan && Is(last);

    private bool IsLead(int last) =>
        segment.HasInChunk(last, WordKind.Lump)
        && segment.HasInChunk(last, WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod)
        && !segment.HasInChunk(last, WordKind.Measure)
        && !Enumerable.Range(segment.ChunkStart(last), last - segment.ChunkStart(last)).Any(i => Tokens[i].Quantity is not null);
}
