namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What else the words around a number say that it depends on.</summary>
internal static class Circumstances
{
    private static readonly (string Word, string Note)[] Words =
    [
        ("年", "per year"),
        ("每月", Standard.PerMonth),
        ("元/月", Standard.PerMonth),
        ("按月", Standard.PerMonth),
        ("每次", "per stay"),
        ("元/次", "per stay"),
        ("单次", "per stay"),
        ("每人", "per person"),
        ("含门诊", "includes outpatient"),
        ("共用", "shared"),
        ("合并计算", "shared"),
        ("未参加基本医疗保险", "uninsured"),
        ("转诊", "depends on referral"),
        ("家庭上年度", Standard.OwnIncome),
        ("家庭年", Standard.OwnIncome),
        ("家庭总收入", Standard.OwnIncome),
        ("家庭收入", Standard.OwnIncome),
        ("家庭可支配", Standard.OwnIncome),
        ("个人先", "share the person pays first"),
        ("第二次", "second and later stays"),
    ];

    public static IReadOnlyList<string> Of(Segment segment, int index, StandardMeasure measure, bool isOfIncome)
    {
        var quote = segment.Quote(index, index);
        return
        [
            .. Words
                .Where(pair =>
                    quote.Contains(pair.Word, StringComparison.Ordinal)
                    && (pair.Note != "per year" || measure is StandardMeasure.Cap or StandardMeasure.Deductible)
                    && (pair.Note != Standard.OwnIncome || isOfIncome)
                )
                .Select(pair => pair.Note)
                .Concat(Illness.Before(segment, index) is { } illness ? [$"for {illness}"] : Array.Empty<string>())
                .Distinct(),
        ];
    }
}
