using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Decides what a number sets by the words around it.</summary>
internal sealed class MeaningRule(Segment segment, Situation situation)
{
    private const int Near = 8;

    /// <summary>3万元（含）至5万元: so many characters may stand before the dash.</summary>
    private const int Included = 4;

    private readonly LumpSumRule _lumpSums = new(segment, situation);
    private readonly SubsidyRule _subsidies = new(segment, situation);

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>What the number at an index sets; nothing where that cannot be told.</summary>
    public Meaning? Of(int index)
    {
        var quantity = Tokens[index].Quantity!.Value;
        var change = ChangeRule.At(segment, index);
        var meaning = quantity.Kind switch
        {
            QuantityKind.Yuan => OfYuan(index, quantity.Value),
            QuantityKind.Percent => OfPercent(index, quantity.Value, change),
            QuantityKind.Points => change == StandardChange.Level
                ? null
                : new Meaning(
                    StandardMeasure.Ratio,
                    quantity.Value,
                    StandardUnit.Percent,
                    MeasureBefore(index, StandardMeasure.Ratio) ?? index
                ),
            _ => OfTimes(index, quantity.Value),
        };
        return meaning is null ? null : meaning with { Change = change, Bound = BoundRule.At(segment, index) };
    }

    /// <summary>Whether an amount is the edge of a band or the line above which something is paid.</summary>
    public bool IsEdge(int index)
    {
        if (
            Tokens[index].Quantity!.Value.Kind != QuantityKind.Yuan
            || NamesItself(index)
            || (BoundRule.IsEndOfRange(segment, index) && IsLumpSum(index))
        )
        {
            return false;
        }

        var (before, after) = (segment.Before(index), segment.After(index));
        return after is not null && (after.Is(WordKind.AndAbove | WordKind.UpTo | WordKind.Part) || IsRange(index, after))
            || before is not null
                && (before.Is(WordKind.Over) || (before.Is(WordKind.Range) && before.Quantity is null && IsSecondOfRange(index)));
    }

    /// <summary>起付标准3000元以上: the word right before the amount says what it is.</summary>
    private bool NamesItself(int index)
    {
        for (var i = index - 1; i >= 0 && Tokens[index].Start - Tokens[i].End <= 3; i--)
        {
            if (Tokens[i].Is(WordKind.Measure) && Tokens[i].Word!.Measure is StandardMeasure.Deductible or StandardMeasure.Cap)
            {
                return true;
            }

            if (!Tokens[i].Is(WordKind.AtLeast | WordKind.AtMost | WordKind.To))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsRange(int index, Token after) =>
        after.Is(WordKind.Range)
        && after.Start - Tokens[index].End <= Included
        && Tokens.SkipWhile(t => t != after).Skip(1).FirstOrDefault()?.Quantity is not null;

    private bool IsSecondOfRange(int index) =>
        Tokens.Take(index).LastOrDefault(t => t.Quantity is not null)?.Quantity?.Kind == QuantityKind.Yuan;

    private Meaning? OfYuan(int index, decimal value)
    {
        if (IsLumpSum(index))
        {
            return new Meaning(StandardMeasure.LumpSum, value, StandardUnit.Yuan, index);
        }

        // 同样以3万元为限.
        if (segment.IsBefore(index, "为限"))
        {
            return new Meaning(StandardMeasure.Cap, value, StandardUnit.Yuan, index);
        }

        if (MeasureBehind(index) is { } named)
        {
            return new Meaning(named, value, StandardUnit.Yuan, index);
        }

        if (
            LastMeasure(index, m => m is StandardMeasure.Deductible or StandardMeasure.Cap or StandardMeasure.Subsidy)
                is var (measure, from)
            && !(measure == StandardMeasure.Deductible && IsMostOfAnother(index, from))
        )
        {
            return new Meaning(measure, value, StandardUnit.Yuan, from);
        }

        if (IsSubsidy(index))
        {
            return new Meaning(StandardMeasure.Subsidy, value, StandardUnit.Yuan, index);
        }

        return
            BoundRule.At(segment, index) == StandardBound.AtMost && segment.Has(WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod)
            || segment.Before(index)?.Is(WordKind.AtMost) == true
                && (
                    segment.HasScope(CueScope.Assistance)
                    || (
                        situation.Scope == CueScope.Assistance
                        && (segment.Has(WordKind.Measure) || situation.HeadingMethods.Count + situation.Methods.Count > 0)
                    )
                )
            ? new Meaning(StandardMeasure.Cap, value, StandardUnit.Yuan, index)
            : null;
    }

    /// <summary>以1万元为起点，…每人每年不超过4万元: another part of the sentence says the most that is paid.</summary>
    private bool IsMostOfAnother(int index, int from) =>
        from < segment.ChunkStart(index) && BoundRule.At(segment, index) == StandardBound.AtMost;

    /// <summary>分别设3000元、6000元起付线: the measure stands behind the last amount of a list.</summary>
    private StandardMeasure? MeasureBehind(int index)
    {
        var last = index;
        while (last + 2 < Tokens.Count && Tokens[last + 1].Mark == '、' && Tokens[last + 2].Quantity?.Kind == QuantityKind.Yuan)
        {
            last += 2;
        }

        return
            segment.After(last) is { Word.Measure: { } named } next
            && named is StandardMeasure.Deductible or StandardMeasure.Cap
            && next.Start - Tokens[last].End <= 2
            ? named
            : null;
    }

    private Meaning? OfPercent(int index, decimal value, StandardChange change)
    {
        if (IncomeBefore(index) is { } income)
        {
            return OfIncome(index, value, income);
        }

        if (BaseBefore(index, WordKind.LivingStandard) is not null)
        {
            return segment.HasInChunk(index, WordKind.Income)
                ? new Meaning(StandardMeasure.Threshold, value, StandardUnit.Percent, index)
                : null;
        }

        if (segment.IsBehind(index, "规定标准的", "救助标准的", "上述标准的", "比例的", "限额的", "封顶线的", "收费标准的"))
        {
            // A share of another standard, which the sentence does not tell.
            return null;
        }

        if (IsSubsidy(index))
        {
            return new Meaning(StandardMeasure.Subsidy, value, StandardUnit.Percent, index);
        }

        if (segment.IsBehind(index, "报", "可报", "再报"))
        {
            return new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index);
        }

        if (
            segment.After(index) is { } next
                && next.Start - Tokens[index].End <= 6
                && (next.Word?.Measure == StandardMeasure.Ratio || next.Is(WordKind.Give | WordKind.StrongMethod))
            || IsFeeReduction(index)
            || segment.EndOfShares(index) >= 0
        )
        {
            return new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index);
        }

        if (OfNamedMeasure(index, value, change) is { } named)
        {
            return named;
        }

        return
            segment.Before(index)?.Is(WordKind.PersonPays) == true
            || segment.HasInChunk(index, WordKind.Give)
            || IsBehindHelp(index)
            || (situation.Scope == CueScope.Assistance && segment.IsBefore(index, "给予", "予以", "的比例给予", "的标准给予"))
            || IsAllThatIsSaid(index)
            ? new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index)
            : null;
    }

    /// <summary>What a share sets behind the word for it: a cap that is raised, a deductible, a ratio, a subsidy.</summary>
    private Meaning? OfNamedMeasure(int index, decimal value, StandardChange change)
    {
        // 年度封顶线…上浮20%: a cap is raised by a share of it.
        if (change != StandardChange.Level && LastInChunk(index) == StandardMeasure.Cap)
        {
            return new Meaning(StandardMeasure.Cap, value, StandardUnit.Percent, index);
        }

        if (
            LastMeasure(index, m => m is StandardMeasure.Ratio or StandardMeasure.Deductible or StandardMeasure.Subsidy)
            is not var (measure, from)
        )
        {
            return null;
        }

        // 起付标准为…收入的10%、25%: the base is said once. A share of the first deductible stays a share.
        var isOfIncome =
            measure == StandardMeasure.Deductible
            && change == StandardChange.Level
            && (
                segment.HasBefore(index, WordKind.Income, int.MaxValue)
                || (situation.IsOfIncome && !segment.IsBehind(index, "起付标准的", "起付线的"))
            );
        if (measure == StandardMeasure.Deductible && !isOfIncome && IsWhatIsPaid(index))
        {
            return new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index);
        }

        return new Meaning(measure, value, isOfIncome ? StandardUnit.PercentOfIncome : StandardUnit.Percent, from);
    }

    /// <summary>起付标准1.3万元，起付标准以上支付60%, 补助90%, 在5000元以下的按30%: the verb before the share, or the band, says that it is paid.</summary>
    private bool IsWhatIsPaid(int index) =>
        segment.Before(index) is { } before
        && (
            before.Is(WordKind.Give | WordKind.Subsidise) && Tokens[index].Start - before.End <= 2
            || Tokens.Take(index).Skip(segment.ChunkStart(index)).Any(token => token.Is(WordKind.UpTo | WordKind.AndAbove | WordKind.Part))
        );

    /// <summary>超过部分再救助50%, 医疗救助基金补助20%: the help right before the share.</summary>
    private bool IsBehindHelp(int index) =>
        segment.Before(index) is { } before
        && before.End == Tokens[index].Start
        && (
            before.Is(WordKind.StrongMethod)
            || (
                before.Is(WordKind.Subsidise)
                && !situation.IsAboutPremiums
                && (
                    segment.NamesAssistanceBefore(index)
                    || (situation.Scope == CueScope.Assistance && segment.Has(WordKind.WeakMethod | WordKind.StrongMethod))
                )
            )
            || (before.Is(WordKind.Share) && segment.NamesAssistanceBefore(index))
        );

    /// <summary>住院救助：特困人员100%；一级医院80%: under what announces a kind of help a share alone with its name is the share that is paid.</summary>
    private bool IsAllThatIsSaid(int index) =>
        (
            situation.Scope == CueScope.Assistance && (situation.Methods.Count > 0 || situation.HeadingMethods.Count > 0)
            || IsBehindRatio(index)
            || IsUnderLead(index)
        )
        && !situation.IsAboutRecognition
        && Enumerable
            .Range(segment.ChunkStart(index), segment.ChunkEnd(index) - segment.ChunkStart(index))
            .All(i =>
                i == index
                || Tokens[i].Recipient is not null
                || Tokens[i].Is(WordKind.Level | WordKind.WeakMethod | WordKind.AtLeast | WordKind.Reference)
                || Tokens[i].Is(WordKind.AndAbove | WordKind.UpTo | WordKind.Part | WordKind.Over | WordKind.Range)
                || (Tokens[i].Quantity is not null && IsEdge(i))
                || Tokens[i].Mark is '、' or '：'
            );

    /// <summary>倾斜救助：低保对象、低保边缘家庭成员80%: the help before the colon is what the share is of.</summary>
    private bool IsUnderLead(int index) =>
        segment.ChunkStart(index) is > 1 and var start && Tokens[start - 1].Mark == '：' && Tokens[start - 2].Is(WordKind.StrongMethod);

    private bool IsLumpSum(int index) => _lumpSums.Is(index) && !IsSubsidy(index);

    /// <summary>按80%救助，其中特困人员100%: goes on with the share before it.</summary>
    private bool IsBehindRatio(int index) =>
        Enumerable.Range(0, segment.ChunkStart(index)).LastOrDefault(i => Tokens[i].Quantity is not null && Tokens[i].Depth == 0, -1)
            is >= 0
                and var last
        && Tokens[last].Quantity!.Value.Kind == QuantityKind.Percent
        && segment.After(last) is { } given
        && given.Is(WordKind.Give)
        && given.Text.Contains("救助", StringComparison.Ordinal);

    private Meaning? OfTimes(int index, decimal times) =>
        IncomeBefore(index) is { } income ? OfIncome(index, times * 100, income)
        : BaseBefore(index, WordKind.LivingStandard) is not null && segment.HasInChunk(index, WordKind.Income)
            ? new Meaning(StandardMeasure.Threshold, times * 100, StandardUnit.Percent, index)
        : null;

    /// <summary>A share of an income is a deductible or cap where the words say so or only the part above it counts; otherwise a line of recognition.</summary>
    private Meaning? OfIncome(int index, decimal percent, int income)
    {
        if (segment.Has(WordKind.Premium) && !segment.Has(WordKind.Subsidise))
        {
            return null;
        }

        if (
            LastMeasure(index, m => m is StandardMeasure.Deductible or StandardMeasure.Cap) is var (measure, from)
            && (measure == StandardMeasure.Deductible || from != index)
        )
        {
            return new Meaning(measure, percent, StandardUnit.PercentOfIncome, from);
        }

        var isLine =
            (IsPaidBehind(index) || (segment.Sentence.HasPart && segment.Has(WordKind.Give | WordKind.StrongMethod)))
            && !situation.IsAboutRecognition;
        return new Meaning(isLine ? StandardMeasure.Deductible : StandardMeasure.Threshold, percent, StandardUnit.PercentOfIncome, income);
    }

    /// <summary>超过可支配收入50%，按60%比例救助: a share follows, so what came before is the line from which it is paid.</summary>
    private bool IsPaidBehind(int index) =>
        Enumerable
            .Range(index + 1, Tokens.Count - index - 1)
            .Any(i => Tokens[i].Quantity?.Kind == QuantityKind.Percent && Tokens[i].Depth == 0 && IncomeBefore(i) is null);

    private (StandardMeasure Measure, int Index)? LastMeasure(int index, Func<StandardMeasure, bool> fits)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Tokens[i].Is(WordKind.Measure) && Tokens[i].Word!.Measure is { } measure && fits(measure) && !IsRefund(i) && !IsWaived(i))
            {
                return (measure, i);
            }
        }

        return situation.Measure is { } inherited && fits(inherited) ? (inherited, index) : null;
    }

    /// <summary>超过起付标准的部分: the word names a line, it does not set it.</summary>
    private bool IsRefund(int index) =>
        segment.After(index) is { } after
            && after.Is(WordKind.AndAbove | WordKind.UpTo | WordKind.Part)
            && after.Start - Tokens[index].End <= 2
        || segment.Before(index) is { } before && before.Is(WordKind.Over) && Tokens[index].Start == before.End;

    /// <summary>不设起付标准，年度最高6万元: what is waived takes no number.</summary>
    private bool IsWaived(int index) =>
        index > 0 && Tokens[index - 1].Is(WordKind.Absent) && Tokens[index].Start - Tokens[index - 1].End <= Near;

    private StandardMeasure? LastInChunk(int index) =>
        Tokens.Take(index).Skip(segment.ChunkStart(index)).LastOrDefault(token => token.Is(WordKind.Measure))?.Word!.Measure;

    private int? MeasureBefore(int index, StandardMeasure measure) => LastMeasure(index, m => m == measure)?.Index;

    private bool IsSubsidy(int index) =>
        _subsidies.Is(
            index,
            LastMeasure(index, m => m is StandardMeasure.Cap or StandardMeasure.Deductible or StandardMeasure.Ratio) is not null
        );

    private bool IsFeeReduction(int index) =>
        Tokens.Any(token => token.Word?.Scope == CueScope.FeeReduction && Math.Abs(token.Start - Tokens[index].End) <= Near);

    private int? IncomeBefore(int index) => BaseBefore(index, WordKind.Income);

    /// <summary>人均可支配收入的10%、25%, 低保标准2倍: the base stands right before the first of a list.</summary>
    private int? BaseBefore(int index, WordKind kind)
    {
        var first = index;
        while (first >= 2 && Tokens[first - 1].Mark == '、' && Tokens[first - 2].Quantity?.Kind == Tokens[index].Quantity!.Value.Kind)
        {
            first -= 2;
        }

        for (var i = first - 1; i >= 0 && !Tokens[i].EndsChunk && Tokens[first].Start - Tokens[i].End <= Near; i--)
        {
            if (Tokens[i].Is(kind))
            {
                return i;
            }

            if (Tokens[i].Quantity is not null || Tokens[i].Is(WordKind.Measure | WordKind.Income | WordKind.LivingStandard))
            {
                return null;
            }
        }

        return null;
    }
}
