namespace Tuodi.Policies.Conditions;

/// <summary>It does not hold.</summary>
public sealed record NotCondition(Condition Inner) : Condition;
