namespace Tuodi.Policies.Conditions;

/// <summary>A count lies in a range, both ends included.</summary>
public sealed record RangeCondition(NumberField Field, int Low, int High) : Condition;
