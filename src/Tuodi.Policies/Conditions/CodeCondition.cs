namespace Tuodi.Policies.Conditions;

/// <summary>A coded fact has one of these values.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Mask">A bit for each value, in the order of <see cref="Codes"/>.</param>
public sealed record CodeCondition(CodeField Field, uint Mask) : Condition;
