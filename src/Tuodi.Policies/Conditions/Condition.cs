namespace Tuodi.Policies.Conditions;

/// <summary>When a rule applies to a person and a visit.</summary>
public abstract record Condition
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new AllCondition([]);
}
