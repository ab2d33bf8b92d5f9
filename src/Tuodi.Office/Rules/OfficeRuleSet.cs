using Tuodi.Kernel;

namespace Tuodi.Office.Rules;

/// <summary>An office's rules in their order, and its threshold of notice (通知标准).</summary>
public sealed record OfficeRuleSet
{
    /// <summary>What the set is called.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Above so much a person is notified.</summary>
    public required Money NoticeAbove { get; init; }

    /// <summary>The rules in order; the first that hits a row decides.</summary>
    public required IReadOnlyList<OfficeRule> Rules { get; init; }

    /// <summary>The set with a rule switched on or off.</summary>
    /// <exception cref="ArgumentException">There is no rule of that code.</exception>
    public OfficeRuleSet With(string code, bool on)
    {
        if (Rules.All(rule => rule.Code != code))
        {
            throw new ArgumentException(
                $"There is no rule `{code}`; rules are {string.Join(", ", Rules.Select(rule => rule.Code))}.",
                nameof(code)
            );
        }

        return this with
        {
            Rules = [.. Rules.Select(rule => rule.Code == code ? rule with { IsOn = on } : rule)],
        };
    }
}
