namespace Tuodi.Policies.Conditions;

/// <summary>An attribute that only this policy knows has one of these values; an attribute that is not given has none.</summary>
public sealed record AttributeCondition(Bearer Bearer, string Name, IReadOnlyList<string> Values) : Condition;
