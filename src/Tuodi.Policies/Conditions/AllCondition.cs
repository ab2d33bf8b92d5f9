namespace Tuodi.Policies.Conditions;

/// <summary>Every one of them holds.</summary>
public sealed record AllCondition(IReadOnlyList<Condition> Conditions) : Condition;
