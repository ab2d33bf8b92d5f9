using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads comparisons of amounts: <c>left: over 3500</c>, <c>total: 1000 .. 5000</c>.</summary>
internal static class AmountConditionReader
{
    private static readonly (string Words, Comparison Comparison)[] Comparisons =
    [
        ("over ", Comparison.Over),
        ("at least ", Comparison.AtLeast),
        ("up to ", Comparison.UpTo),
        ("below ", Comparison.Below),
    ];

    /// <summary>The one or two comparisons that an entry says.</summary>
    public static IEnumerable<Condition> Read(YamlEntry entry, TermScope scope, ReadingContext context)
    {
        var left = TermReader.Scalar(entry.Key, TermUnit.Money, scope, "amount", context);
        if (entry.Value is not YamlScalar value)
        {
            context.Report(entry.Value.Spot, "A comparison must be a single value", "Write `left: over 3500`.");
            return [];
        }

        foreach (var (words, comparison) in Comparisons)
        {
            if (value.Text.StartsWith(words, StringComparison.Ordinal))
            {
                return [new AmountCondition(left, comparison, Right(value.Text[words.Length..]))];
            }
        }

        var at = value.Text.IndexOf("..", StringComparison.Ordinal);
        if (at >= 0)
        {
            var (low, high) = (value.Text[..at].Trim(), value.Text[(at + 2)..].Trim());
            var both = new List<Condition>();
            if (low.Length > 0)
            {
                both.Add(new AmountCondition(left, Comparison.AtLeast, Right(low)));
            }

            if (high.Length > 0)
            {
                both.Add(new AmountCondition(left, Comparison.Below, Right(high)));
            }

            return both;
        }

        context.Report(value.Spot, $"`{value.Text}` is no comparison", "Write over, at least, up to or below an amount, or `A .. B`.");
        return [];

        Term Right(string text) => TermReader.Scalar(value with { Text = text }, TermUnit.Money, scope, "amount", context);
    }
}
