namespace Tuodi.Policies.Terms;

/// <summary>What the layers before have left of some parts of the bill.</summary>
public sealed record LeftTerm(IReadOnlyList<BillPart> Parts) : Term;
