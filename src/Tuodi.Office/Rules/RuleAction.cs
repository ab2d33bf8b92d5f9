namespace Tuodi.Office.Rules;

/// <summary>What a rule does with a row that it hits.</summary>
public enum RuleAction
{
    /// <summary>Keeps the row, to be notified, and asks no further rule.</summary>
    Keep,

    /// <summary>Flags the row as excluded (剔除); it stays in the list.</summary>
    Exclude,
}
