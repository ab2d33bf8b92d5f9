using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Decides what a number sets by the words around it.</summary>
internal sealed class MeaningRule(Segment segment, Situation situation)
{
    private const int Near = 8;

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>Whether the words say that a number is no standard: a former value, an increase up to a level that follows, a share in the funding.</summary>
    public bool IsSetAside(int index) =>
        IsFormer(index) || IsSharedCost(index) || (ChangeAt(index) != StandardChange.Level && ReachesLevel(index));

    /// <summary>What the number at an index sets; nothing where that cannot be told.</summary>
    public Meaning? Of(int index)
    {
        var quantity = Tokens[index].Quantity!.Value;
        var change = ChangeAt(index);
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
        return meaning is null ? null : meaning with { Change = change, Bound = BoundAt(index) };
    }

    /// <summary>Whether an amount is the edge of a band or the line above which something is paid.</summary>
    public bool IsEdge(int index)
    {
        if (Tokens[index].Quantity!.Value.Kind != QuantityKind.Yuan || NamesItself(index))
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
        && after.Start == Tokens[index].End
        && Tokens.SkipWhile(t => t != after).Skip(1).FirstOrDefault()?.Quantity is not null;

    private bool IsSecondOfRange(int index) =>
        Tokens.Take(index).LastOrDefault(t => t.Quantity is not null)?.Quantity?.Kind == QuantityKind.Yuan;

    private Meaning? OfYuan(int index, decimal value)
    {
        if (
            segment.After(index) is { Word.Measure: { } named } next
            && named is StandardMeasure.Deductible or StandardMeasure.Cap
            && next.Start - Tokens[index].End <= 2
        )
        {
            return new Meaning(named, value, StandardUnit.Yuan, index);
        }

        if (
            LastMeasure(index, m => m is StandardMeasure.Deductible or StandardMeasure.Cap or StandardMeasure.Subsidy)
            is var (measure, from)
        )
        {
            return new Meaning(measure, value, StandardUnit.Yuan, from);
        }

        if (IsSubsidy(index))
        {
            return new Meaning(StandardMeasure.Subsidy, value, StandardUnit.Yuan, index);
        }

        if (IsLumpSum(index))
        {
            return new Meaning(StandardMeasure.LumpSum, value, StandardUnit.Yuan, index);
        }

        return
            BoundAt(index) == StandardBound.AtMost && segment.Has(WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod)
            || segment.Before(index)?.Is(WordKind.AtMost) == true && segment.HasScope(CueScope.Assistance)
            ? new Meaning(StandardMeasure.Cap, value, StandardUnit.Yuan, index)
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

        if (IsSubsidy(index))
        {
            return new Meaning(StandardMeasure.Subsidy, value, StandardUnit.Percent, index);
        }

        if (
            segment.After(index) is { } next
                && next.Start - Tokens[index].End <= 6
                && (next.Word?.Measure == StandardMeasure.Ratio || next.Is(WordKind.Give))
            || IsFeeReduction(index)
        )
        {
            return new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index);
        }

        if (
            LastMeasure(index, m => m is StandardMeasure.Ratio or StandardMeasure.Deductible or StandardMeasure.Subsidy)
            is var (measure, from)
        )
        {
            // 起付标准为…收入的10%、25%: the base is said once. A share of the first deductible stays a share.
            var isOfIncome =
                measure == StandardMeasure.Deductible
                && change == StandardChange.Level
                && segment.HasBefore(index, WordKind.Income, int.MaxValue);
            return new Meaning(measure, value, isOfIncome ? StandardUnit.PercentOfIncome : StandardUnit.Percent, from);
        }

        return segment.Before(index)?.Is(WordKind.PersonPays) == true || segment.HasInChunk(index, WordKind.Give) || EndsInShare(index)
            ? new Meaning(StandardMeasure.Ratio, value, StandardUnit.Percent, index)
            : null;
    }

    /// <summary>一次性救助3000元, 给予2000元的定额救助: a sum, whatever the costs were.</summary>
    private bool IsLumpSum(int index) =>
        segment.HasInChunk(index, WordKind.Lump)
        && segment.HasInChunk(index, WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod)
        && BoundAt(index) == StandardBound.Exactly;

    /// <summary>特困人员100%、低保对象80%的比例: the word stands once, behind the last of a list of names and shares.</summary>
    private bool EndsInShare(int index)
    {
        for (var i = index + 1; i < Tokens.Count; i++)
        {
            if (Tokens[i].Word?.Measure == StandardMeasure.Ratio || Tokens[i].Is(WordKind.Give))
            {
                return true;
            }

            if (Tokens[i] is not ({ Recipient: not null } or { Quantity.Kind: QuantityKind.Percent } or { Mark: '、' or '，' or '(' or ')' }))
            {
                return false;
            }
        }

        return false;
    }

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

        var isLine = segment.Sentence.HasPart && segment.Has(WordKind.Give) && !situation.IsAboutRecognition;
        return new Meaning(isLine ? StandardMeasure.Deductible : StandardMeasure.Threshold, percent, StandardUnit.PercentOfIncome, income);
    }

    private (StandardMeasure Measure, int Index)? LastMeasure(int index, Func<StandardMeasure, bool> fits)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Tokens[i].Is(WordKind.Measure) && Tokens[i].Word!.Measure is { } measure && fits(measure) && !IsRefund(i))
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

    private int? MeasureBefore(int index, StandardMeasure measure) => LastMeasure(index, m => m == measure)?.Index;

    private bool IsSubsidy(int index) =>
        (situation.IsAboutPremiums || segment.Has(WordKind.Premium) || segment.Tokens.Any(t => t.Word?.Method == "subsidised_insurance"))
            && segment.HasInChunk(index, WordKind.Subsidise)
        || (
            situation.IsAboutPremiums
            && LastMeasure(index, m => m is StandardMeasure.Cap or StandardMeasure.Deductible or StandardMeasure.Ratio) is null
        );

    private bool IsFeeReduction(int index) =>
        Tokens.Any(token => token.Word?.Scope == CueScope.FeeReduction && Math.Abs(token.Start - Tokens[index].End) <= Near);

    private int? IncomeBefore(int index) => BaseBefore(index, WordKind.Income);

    /// <summary>人均可支配收入的10%, 低保标准2倍: the base stands right before.</summary>
    private int? BaseBefore(int index, WordKind kind)
    {
        for (var i = index - 1; i >= 0 && !Tokens[i].EndsChunk && Tokens[index].Start - Tokens[i].End <= Near; i--)
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

    private StandardChange ChangeAt(int index)
    {
        for (var i = index - 1; i >= 0 && Tokens[index].Start - Tokens[i].End <= 4 && !Tokens[i].EndsChunk; i--)
        {
            if (Tokens[i].Is(WordKind.To))
            {
                return StandardChange.Level;
            }

            if (Tokens[i].Is(WordKind.Raise | WordKind.Lower))
            {
                var toward = Tokens.Skip(i + 1).Take(index - i - 1).Any(t => t.Text is "到" or "至");
                return toward ? StandardChange.Level
                    : Tokens[i].Is(WordKind.Raise) ? StandardChange.RaisedBy
                    : StandardChange.LoweredBy;
            }
        }

        return StandardChange.Level;
    }

    /// <summary>提高30元，达到580元: the level follows.</summary>
    private bool ReachesLevel(int index) =>
        Enumerable
            .Range(index + 1, Math.Max(0, Tokens.Count - index - 1))
            .Any(i => Tokens[i].Quantity?.Kind == Tokens[index].Quantity!.Value.Kind && segment.Before(i)?.Is(WordKind.To) == true);

    /// <summary>由8000元调整为1.2万元: the first is the former value.</summary>
    private bool IsFormer(int index) =>
        segment.Before(index) is { } before
        && before.Is(WordKind.From)
        && Tokens[index].Start - before.End <= 4
        && segment.After(index)?.Is(WordKind.To | WordKind.Raise | WordKind.Lower) == true;

    /// <summary>中央财政负担60%: who raises the money.</summary>
    private bool IsSharedCost(int index)
    {
        var i = index - 1;
        while (i >= 0 && Tokens[i].Is(WordKind.AtLeast | WordKind.AtMost) && Tokens[i].End == Tokens[i + 1].Start)
        {
            i--;
        }

        return i >= 0 && Tokens[i].Is(WordKind.Share) && Tokens[i].End == Tokens[i + 1].Start;
    }

    private StandardBound BoundAt(int index)
    {
        if (EndOfRange(index) is { } end)
        {
            return end;
        }

        var after = segment.After(index);
        var before = Tokens.Take(index).LastOrDefault(token => !token.Is(WordKind.Reference));
        return before is not null && Tokens[index].Start - before.End <= 3 && before.Is(WordKind.AtLeast) ? StandardBound.AtLeast
            : before is not null && Tokens[index].Start - before.End <= 3 && before.Is(WordKind.AtMost) ? StandardBound.AtMost
            : after is not null && after.Start - Tokens[index].End <= 1 && after.Is(WordKind.About) ? StandardBound.About
            : after is not null && after.Start - Tokens[index].End <= 1 && after.Is(WordKind.AndAbove) ? StandardBound.AtLeast
            : after is not null && after.Start - Tokens[index].End <= 1 && after.Is(WordKind.UpTo) ? StandardBound.AtMost
            : StandardBound.Exactly;
    }

    /// <summary>80%-90%: a place below chooses within both ends.</summary>
    private StandardBound? EndOfRange(int index) =>
        IsRange(index, index + 1) ? StandardBound.AtLeast
        : IsRange(index - 2, index - 1) ? StandardBound.AtMost
        : null;

    private bool IsRange(int first, int dash) =>
        first >= 0
        && first + 2 < Tokens.Count
        && Tokens[dash].Is(WordKind.Range)
        && Tokens[first].Quantity is { } low
        && Tokens[first + 2].Quantity is { } high
        && low.Kind == high.Kind
        && Tokens[dash].Start == Tokens[first].End;
}
