using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Decides for what kind of help a number is.</summary>
internal sealed class MethodRule(Segment segment, Situation situation, Named named, ScopeRule scopes)
{
    private const string Premiums = "subsidised_insurance";
    private const string Major = "major_disease";
    private static readonly string[] Both = ["outpatient", "inpatient"];
    private static readonly string[] Sums = ["合计", "合并计算", "总额"];
    private static readonly string[] Shared = ["共用", "合并计算", "合并使用", "合并累计", "共享"];

    /// <summary>The kinds that the segment spoke of last, for what follows it.</summary>
    public IReadOnlyList<string> Named =>
        named.Strong.Count > 0 ? named.Strong
        : named.Weak.Count > 0 ? named.Weak
        : situation.Methods;

    /// <summary>Whether only an earlier sentence names the help.</summary>
    public bool IsCarried =>
        named.Strong.Count + named.Weak.Count + situation.SentenceMethods.Count == 0 && situation.HeadingMethods.Count != 1;

    /// <summary>The kinds of a number; an empty one where the text does not tell.</summary>
    public IReadOnlyList<string> Of(int index, Meaning meaning, StandardScope scope) =>
        scope switch
        {
            StandardScope.FeeReduction => ["in_kind"],
            StandardScope.Eligibility or StandardScope.Monitoring => [string.Empty],
            StandardScope.Insurance or StandardScope.InsuranceTilt when scopes.IsOfCriticalIllnessAt(index) => ["major_disease"],
            _ => meaning.Measure == StandardMeasure.Subsidy ? [Premiums] : OfCare(index, meaning),
        };

    private IReadOnlyList<string> OfCare(int index, Meaning meaning)
    {
        if (meaning.Measure == StandardMeasure.Cap && IsSumOfAll(index))
        {
            return [string.Empty];
        }

        if (meaning.Measure == StandardMeasure.Cap && IsShared(index))
        {
            return Both;
        }

        // 与住院救助共用年度限额，其中门诊救助不超过1万元: the help that the part up to the comma names alone.
        if (segment.Begins(index, "其中") && OwnOf(index) is [var own])
        {
            return [own];
        }

        // 按70%，其他对象按60%的比例给予倾斜救助: what is given stands behind the last share and goes before what the segment named first.
        var verb = meaning.Measure == StandardMeasure.Ratio ? Math.Max(index, segment.EndOfShares(index)) : index;
        var given = segment
            .Tokens.Take(segment.ChunkEnd(verb))
            .Skip(index)
            .FirstOrDefault(token => token.Is(WordKind.StrongMethod) && token.Depth == 0)
            ?.Word?.Method;
        IReadOnlyList<string> methods =
            given is not null && named.Strong.Count < 2 ? [given]
            : named.Strong.Count > 0 ? named.Strong
            : situation.SentenceMethods.Count > 0 && named.Weak.Count == 0 ? situation.SentenceMethods
            : situation.HeadingMethods.Count == 1 ? situation.HeadingMethods
            : named.Weak.Count > 0 ? named.Weak
            : meaning.Measure == StandardMeasure.Deductible && Later(index) is [var only] ? [only]
            : situation.Methods.Count > 0 ? situation.Methods
            : situation.HeadingMethods;
        methods = [.. methods.Where(method => method != Premiums && !(method == Major && Illness.IsOther(segment, index)))];
        return methods.Count > 0 ? methods
            : Illness.IsMajor(segment, index) ? [Major]
            : [string.Empty];
    }

    /// <summary>门诊、住院和重特大疾病医疗救助合计不得超过4万元: of no kind of help alone.</summary>
    private bool IsSumOfAll(int index) =>
        Array.Exists(Sums, word => segment.Quote(index, index).Contains(word, StringComparison.Ordinal))
        && segment.Tokens.Select(token => token.IsMasked ? null : token.Word?.Method).OfType<string>().Distinct().ToList()
            is { Count: > 1 } kinds
        && !(kinds.Count == 2 && Array.TrueForAll(Both, kinds.Contains));

    /// <summary>门诊和住院共用年度救助限额: the cap is of both. 共用年度限额，其中门诊救助1万元 is of one.</summary>
    private bool IsShared(int index) =>
        !segment.Begins(index, "其中")
        && segment.Quote(0, segment.Tokens.Count - 1) is var words
        && Array.Exists(Shared, word => words.Contains(word, StringComparison.Ordinal))
        && !words.Contains("不共用", StringComparison.Ordinal)
        && Array.TrueForAll(Both, method => segment.Tokens.Any(token => token.Word?.Method == method && !token.IsMasked));

    private List<string> OwnOf(int index) =>
        [
            .. segment
                .Tokens.Take(index)
                .Skip(segment.ChunkStart(index))
                .Where(token => token.Is(WordKind.StrongMethod) && token.Depth == 0 && !token.IsMasked && token.Word!.Method != Premiums)
                .Select(token => token.Word!.Method!)
                .Distinct(),
        ];

    /// <summary>超过…的部分，按60%的比例给予重特大疾病救助: the line belongs to the one kind of help that the segment comes to.</summary>
    private List<string> Later(int index) =>
        [
            .. segment
                .Tokens.Skip(index)
                .Where(token => token.Is(WordKind.StrongMethod) && token.Depth == 0)
                .Select(token => token.Word!.Method!)
                .Distinct(),
        ];
}
