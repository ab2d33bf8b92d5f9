namespace Tuodi.Policies.Terms;

/// <summary>The whole bill (医疗费总额).</summary>
public sealed record TotalTerm : Term;
