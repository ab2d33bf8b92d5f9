namespace Tuodi.Policies.Conditions;

/// <summary>The category under which the layer looks at the person is one of these.</summary>
/// <param name="Mask">A bit for each category of the document, in its order; bit 0 is a person with none.</param>
public sealed record CategoryCondition(ulong Mask) : Condition;
