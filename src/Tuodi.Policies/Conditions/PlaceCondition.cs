namespace Tuodi.Policies.Conditions;

/// <summary>The institution lies inside the area around the document's division.</summary>
public sealed record PlaceCondition(PlaceScope Scope) : Condition;
