namespace Tuodi.Policies.Conditions;

/// <summary>At least one of them holds.</summary>
public sealed record AnyCondition(IReadOnlyList<Condition> Conditions) : Condition;
