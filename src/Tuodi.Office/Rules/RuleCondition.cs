using Tuodi.Kernel;

namespace Tuodi.Office.Rules;

/// <summary>A condition of an office's rule: a field compared with values, an amount, or another field.</summary>
public sealed record RuleCondition
{
    /// <summary>The field.</summary>
    public required RuleField Field { get; init; }

    /// <summary>How it compares.</summary>
    public required RuleOperator Operator { get; init; }

    /// <summary>The texts to compare with.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether the codes of the list of major diseases count as values too.</summary>
    public bool WithMajorDiseases { get; init; }

    /// <summary>The amount to compare with.</summary>
    public Money? Amount { get; init; }

    /// <summary>The field to compare with.</summary>
    public RuleField? Other { get; init; }

    /// <summary>Whether a row meets it. What the row does not say meets nothing: a rule never excludes for want of a figure.</summary>
    public bool Holds(RuleSubject subject, IReadOnlySet<string> majorDiseases)
    {
        if (Field.Amount is { } amount)
        {
            var right = Other is null ? Amount : Other.Amount!(subject);
            return amount(subject) is { } left && right is { } limit && Compares(left.CompareTo(limit));
        }

        if (Field.Text!(subject) is not { Length: > 0 } text)
        {
            return false;
        }

        if (Other is not null)
        {
            return Other.Text!(subject) is { Length: > 0 } other && (text == other) == (Operator == RuleOperator.Is);
        }

        return Operator switch
        {
            RuleOperator.In or RuleOperator.Is => IsIn(text, majorDiseases),
            RuleOperator.NotIn => !IsIn(text, majorDiseases),
            RuleOperator.Contains => Values.Any(value => text.Contains(value, StringComparison.Ordinal)),
            _ => !Values.Any(value => text.Contains(value, StringComparison.Ordinal)),
        };
    }

    private bool IsIn(string text, IReadOnlySet<string> majorDiseases) =>
        Values.Contains(text) || (WithMajorDiseases && majorDiseases.Contains(text));

    private bool Compares(int order) =>
        Operator switch
        {
            RuleOperator.Is => order == 0,
            RuleOperator.Above => order > 0,
            RuleOperator.Below => order < 0,
            RuleOperator.AtLeast => order >= 0,
            _ => order <= 0,
        };
}
