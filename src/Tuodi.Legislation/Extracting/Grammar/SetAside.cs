using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Numbers that the words say are no standard: a former value, an increase up to a level that follows, who raises the money.</summary>
internal sealed class SetAside(Segment segment)
{
    /// <summary>为每人每年 may stand between.</summary>
    private const int OwnShareReach = 6;

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    public bool Is(int index) =>
        IsFormer(index)
        || IsFunding(index)
        || IsOwnShare(index)
        || IsLeftToPerson(index)
        || IsEndOfRaise(index)
        || (ChangeRule.At(segment, index) != StandardChange.Level && ReachesLevel(index));

    /// <summary>提高10个百分点，但最高不超过100%: where the raise ends is no level.</summary>
    private bool IsEndOfRaise(int index) =>
        Tokens[index].Quantity is { Kind: QuantityKind.Percent, Value: 100 }
        && BoundRule.At(segment, index) == StandardBound.AtMost
        && Enumerable.Range(0, index).Any(i => Tokens[i].Quantity is not null && ChangeRule.At(segment, i) == StandardChange.RaisedBy);

    /// <summary>提高30元，达到580元: the level follows.</summary>
    private bool ReachesLevel(int index) =>
        Enumerable
            .Range(index + 1, Math.Max(0, Tokens.Count - index - 1))
            .Any(i => Tokens[i].Quantity?.Kind == Tokens[index].Quantity!.Value.Kind && segment.Before(i)?.Is(WordKind.To) == true);

    /// <summary>由8000元调整为1.2万元, 封顶线1.2万元提高到5万元: the first is the former value. 取消每年500元的起付线: so was that.</summary>
    private bool IsFormer(int index) =>
        segment.After(index) is { } after
        && (
            after.Is(WordKind.To | WordKind.Raise | WordKind.Lower)
                && (
                    after.Start == Tokens[index].End
                    || segment.Before(index) is { } before && before.Is(WordKind.From) && Tokens[index].Start - before.End <= 4
                )
            || IsWaived(index, after)
        );

    private bool IsWaived(int index, Token measure) =>
        measure.Word?.Measure is StandardMeasure.Deductible or StandardMeasure.Cap
        && measure.Start - Tokens[index].End <= 3
        && Tokens.Take(index).Skip(segment.ChunkStart(index)).Any(token => token.Is(WordKind.Absent));

    /// <summary>中央财政负担60%, 区县按不低于20%的比例配套, 按人均3元安排资金: who raises the money.</summary>
    private bool IsFunding(int index)
    {
        // 根据当年基金结余情况一次性给予不超过2万元的救助: what is given is a standard all the same.
        if (segment.HasInChunk(index, WordKind.Funding) && !IsGivenBehind(index) || IsShareBehind(index))
        {
            return true;
        }

        var i = index - 1;
        while (i >= 0 && Tokens[i].Is(WordKind.AtLeast | WordKind.AtMost) && Tokens[i].End == Tokens[i + 1].Start)
        {
            i--;
        }

        // 医疗救助资金承担20%: what assistance bears is what is paid.
        return i >= 0
            && Tokens[i].Is(WordKind.Share)
            && Tokens[i].End == Tokens[i + 1].Start
            && !(Tokens[i].Text is "承担" or "负担" && segment.NamesAssistanceBefore(index));
    }

    private bool IsGivenBehind(int index) =>
        Tokens[index].Quantity!.Value.Kind == QuantityKind.Yuan
        && segment.After(index) is { } after
        && after.Is(WordKind.Give | WordKind.StrongMethod)
        && after.Start - Tokens[index].End <= 1;

    /// <summary>个人缴纳95元, 个人缴费标准为每人每年380元: what is left to the person, what the premium is; a share that the person pays first is one of insurance and is told.</summary>
    private bool IsOwnShare(int index) =>
        Tokens[index].Quantity!.Value.Kind == QuantityKind.Yuan
        && segment.Before(index) is { } before
        && before.Is(WordKind.PersonPays | WordKind.Premium)
        && Tokens[index].Start - before.End <= OwnShareReach
        && !IsGiven(index, before);

    /// <summary>个人支付比例为20%，医疗救助支付比例为80%: the two add up, and the second is what is given.</summary>
    private bool IsLeftToPerson(int index) =>
        Tokens[index].Quantity is { Kind: QuantityKind.Percent } own
        && segment.Before(index) is { } before
        && before.Is(WordKind.PersonPays)
        && before.Text.EndsWith("比例", StringComparison.Ordinal)
        && Tokens.Skip(index + 1).Any(token => token.Quantity is { Kind: QuantityKind.Percent } given && own.Value + given.Value == 100);

    /// <summary>个人缴费部分给予每人280元资助, 资助个人缴费280元: the verb makes the amount one that is given.</summary>
    private bool IsGiven(int index, Token premium) =>
        segment.After(index) is { } after && after.Is(WordKind.Subsidise) && after.Start - Tokens[index].End <= 2
        || Array.IndexOf([.. Tokens], premium) is > 0 and var at
            && Tokens[at - 1].Is(WordKind.Subsidise)
            && Tokens[at - 1].End == premium.Start;

    private bool IsShareBehind(int index) =>
        segment.After(index) is { } measure
        && measure.Word?.Measure == StandardMeasure.Ratio
        && segment.After(Array.IndexOf([.. Tokens], measure)) is { } share
        && share.Is(WordKind.Share);
}
