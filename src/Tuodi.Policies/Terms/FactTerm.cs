namespace Tuodi.Policies.Terms;

/// <summary>An amount that the document declares and the visit must bring.</summary>
public sealed record FactTerm(string Name, int Index) : Term;
