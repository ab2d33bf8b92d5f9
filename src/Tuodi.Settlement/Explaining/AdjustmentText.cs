using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Explaining;

/// <summary>Says a change of a value in words: <c>+5 个百分点（低保对象）</c>.</summary>
internal static class AdjustmentText
{
    /// <summary>The change with its values and when it applies.</summary>
    public static string Of(Adjustment adjustment, Telling telling, TermSum sums)
    {
        var change = Change(adjustment, telling.Words, rate => telling.Terms.Rate(rate), sums.Of);
        var when = telling.Conditions.Of(adjustment.When);
        return when.Length == 0 ? change : telling.Words[$"{change}（{when}）", $"{change} ({when})"];
    }

    /// <summary>The change alone.</summary>
    public static string Change(Adjustment adjustment, Wording words, Func<Term, string> rate, Func<Term, string> amount) =>
        (adjustment.Verb, adjustment.Target, adjustment.Operand) switch
        {
            (AdjustmentVerb.Times, _, var factor) => words[$"乘以 {Factor(factor, rate)}", $"times {Factor(factor, rate)}"],
            (AdjustmentVerb.Is, _, NoneTerm) => words["改为无", "becomes none"],
            (AdjustmentVerb.Is, _, var value) => words[$"改为 {amount(value)}", $"becomes {amount(value)}"],
            (_, AdjustmentTarget.Rate, NumberTerm points) => words[$"{Points(points.Value)} 个百分点", $"{Points(points.Value)} points"],
            (_, _, DifferenceTerm { Left: NumberTerm { Value.Sign: 0 }, Right: var less }) => words[
                $"减 {amount(less)}",
                $"minus {amount(less)}"
            ],
            (_, _, NumberTerm { Origin: DifferenceTerm { Left: NumberTerm { Value.Sign: 0 }, Right: var less } }) => words[
                $"减 {amount(less)}",
                $"minus {amount(less)}"
            ],
            var (_, _, more) => words[$"加 {amount(more)}", $"plus {amount(more)}"],
        };

    /// <summary>What an adjustment changes.</summary>
    public static string Target(AdjustmentTarget target, Wording words) =>
        target switch
        {
            AdjustmentTarget.Rate => words["比例", "rate"],
            AdjustmentTarget.Deductible => words["起付线", "deductible"],
            AdjustmentTarget.Cap => words["封顶线", "cap"],
            _ => words["支付额", "payment"],
        };

    private static string Points(Fraction value) => $"{(value.Sign > 0 ? "+" : string.Empty)}{new Rate(value).ToString().TrimEnd('%')}";

    private static string Factor(Term factor, Func<Term, string> rate) =>
        factor is NumberTerm { Origin: null, Value: { IsWhole: true } whole } && whole > Fraction.One ? whole.ToString() : rate(factor);
}
