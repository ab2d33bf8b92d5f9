using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Values that are said without a digit: 不设起付标准, 取消封顶线, 不封顶, 起付标准减半, 全额资助, 实报实销.</summary>
internal sealed partial class WaiverRule(Segment segment, Situation situation)
{
    private const int Near = 12;

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>What the word at an index waives or takes whole, each with the token that names it.</summary>
    public IReadOnlyList<(int At, Meaning Meaning)> At(int index)
    {
        var token = Tokens[index];
        return !IsOfTheSentence(index) ? []
            : token.Is(WordKind.Uncapped) ? Uncapped(index)
            : token.Is(WordKind.Zero | WordKind.Halved) ? Reduced(index)
            : token.Is(WordKind.Absent) ? [.. Waived(index)]
            : token.Is(WordKind.Whole) ? [.. Whole(index)]
            : [];
    }

    /// <summary>特困人员（不设起付标准）, （特困人员不设起付标准）; （艾滋病不设起付标准） is of something else.</summary>
    private bool IsOfTheSentence(int index) =>
        Parenthesis.Around(Tokens, index) is not { } aside
        || aside.Recipients.Count > 0
        || (aside.Open == index - 1 && Tokens[index].Start == Tokens[aside.Open].End);

    /// <summary>不封顶; 特困人员不受此限 behind a cap. 特困人员突发急症的不受此限 behind something else, or 门诊特定疾病不受此限, waives no cap of a person.</summary>
    private IReadOnlyList<(int, Meaning)> Uncapped(int index) =>
        !Tokens[index].Text.StartsWith("不受", StringComparison.Ordinal)
        || (
            situation.HasCap
            || situation.Measure == StandardMeasure.Cap
            || Tokens.Take(index).Any(token => token.Word?.Measure == StandardMeasure.Cap)
        ) && Tokens.Take(index).Skip(segment.ChunkStart(index)).Any(token => token.Recipient is not null)
            ? [(index, new Meaning(StandardMeasure.Cap, null, StandardUnit.Yuan, index))]
            : [];

    /// <summary>起付标准为零, 起付标准减半.</summary>
    private IReadOnlyList<(int, Meaning)> Reduced(int index)
    {
        if (
            segment.Before(index) is not { Word.Measure: StandardMeasure.Deductible } named
            || Tokens[index].Start - named.End > (Tokens[index].Is(WordKind.Halved) ? Near : 2)
        )
        {
            return Tokens[index].Is(WordKind.Zero) && IsOfDeductible(index)
                ? [(index, new Meaning(StandardMeasure.Deductible, 0, StandardUnit.Yuan, index))]
                : [];
        }

        var at = Array.IndexOf([.. Tokens], named);
        return Tokens[index].Is(WordKind.Halved)
            ? [(at, new Meaning(StandardMeasure.Deductible, 50, StandardUnit.Percent, at) { Change = StandardChange.LoweredBy })]
            : [(at, new Meaning(StandardMeasure.Deductible, 0, StandardUnit.Yuan, at))];
    }

    /// <summary>起付标准：特困人员为零.</summary>
    private bool IsOfDeductible(int index) =>
        segment.IsBehind(index, "为", "是")
        && (Tokens.Take(index).LastOrDefault(token => token.Is(WordKind.Measure))?.Word!.Measure ?? situation.Measure)
            == StandardMeasure.Deductible;

    /// <summary>不设起付标准和年度限额, 免除其起付标准费用; where nothing follows, 起付标准予以取消.</summary>
    private IEnumerable<(int, Meaning)> Waived(int index)
    {
        // 逐步降低或取消住院救助起付线: an aim.
        if (segment.Quote(index, index).Contains("逐步", StringComparison.Ordinal))
        {
            return [];
        }

        // 不受前条规定的限额限制: another article's.
        if (segment.Quote(index, index).Contains("不受前", StringComparison.Ordinal))
        {
            return [];
        }

        var token = Tokens[index];
        var (start, end) = (segment.ChunkStart(index), segment.ChunkEnd(index));
        var named = Measures(index + 1, end).Where(i => Tokens[i].Start - token.End <= 2 * Near).ToList();
        if (named.Count == 0 && end == index + 1 && (token.Text.Length > 1 || IsRightBehindMeasure(index)))
        {
            named = [.. Measures(start, index)];
        }

        return from i in named
            let measure = Tokens[i].Word!.Measure
            where measure is StandardMeasure.Deductible or StandardMeasure.Cap
            select (i, new Meaning(measure.Value, measure == StandardMeasure.Cap ? null : 0, StandardUnit.Yuan, i));
    }

    /// <summary>年度支付限额无.</summary>
    private bool IsRightBehindMeasure(int index) =>
        index > 0 && Tokens[index - 1].Is(WordKind.Measure) && Tokens[index - 1].End == Tokens[index].Start;

    private IEnumerable<int> Measures(int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Where(i => Tokens[i].Is(WordKind.Measure));

    /// <summary>全额资助, 实报实销: all of it.</summary>
    private IEnumerable<(int, Meaning)> Whole(int index)
    {
        var token = Tokens[index];
        var reach = token.Text == "全部" && !IsByTheFund(index) && !IsByGovernment(index) ? 0 : Near + 4;
        var next = Tokens
            .Take(segment.ChunkEnd(index))
            .Skip(index + 1)
            .FirstOrDefault(after =>
                after.Is(WordKind.Subsidise | WordKind.Give | WordKind.Share | WordKind.StrongMethod) && after.Start - token.End <= reach
            );
        var isSubsidised =
            segment.HasInChunk(index, WordKind.Subsidise)
            || (token.Text == "全部" && IsByGovernment(index))
            || (token.Text == "全额" && segment.HasBefore(index, WordKind.Subsidise, Near))
            || IsBorneByFund(index);
        if ((IsOfPremium || IsSubsidisedAlone(index)) && isSubsidised && (next is not null || token.Text != "全部"))
        {
            yield return (index, new Meaning(StandardMeasure.Subsidy, 100, StandardUnit.Percent, index));
        }
        else if (
            token.Text is "实报实销" or "全报"
            || next?.Is(WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod) == true
            || (next is not null && IsByTheFund(index))
        )
        {
            yield return (index, new Meaning(StandardMeasure.Ratio, 100, StandardUnit.Percent, index));
        }
    }

    /// <summary>个人应缴费用由医疗救助资金全额负担; what the person bears is none.</summary>
    private bool IsBorneByFund(int index) => ByFund().IsMatch(segment.Quote(index, index));

    [GeneratedRegex("由[^，。；]{0,16}(?:资金|基金|财政|政府|民政部门|民政局)[^，。；]{0,40}全额(?:负担|承担|缴纳|解决)")]
    private static partial Regex ByFund();

    /// <summary>剩余费用全部由医疗救助资金解决.</summary>
    private bool IsByTheFund(int index) =>
        index + 2 < Tokens.Count && Tokens[index + 1].Is(WordKind.From) && Tokens[index + 2].Word?.Scope == CueScope.Assistance;

    /// <summary>个人缴费全部由政府承担.</summary>
    private bool IsByGovernment(int index) => IsOfPremium && index + 1 < Tokens.Count && Tokens[index + 1].Is(WordKind.From);

    /// <summary>特困人员、孤儿全额资助: what is subsidised without a word of care is the premium.</summary>
    private bool IsSubsidisedAlone(int index) =>
        Tokens
            .Skip(index)
            .Any(token => token.Is(WordKind.Subsidise) && (token.Text.Contains("资助", StringComparison.Ordinal) || token.Text == "代缴"))
        && !segment.Has(WordKind.WeakMethod | WordKind.StrongMethod);

    private bool IsOfPremium =>
        situation.IsAboutPremiums || segment.Has(WordKind.Premium) || Tokens.Any(token => token.Word?.Method == "subsidised_insurance");
}
