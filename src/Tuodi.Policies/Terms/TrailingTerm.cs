namespace Tuodi.Policies.Terms;

/// <summary>The in-policy burden that earlier visits of the last months left with the person.</summary>
public sealed record TrailingTerm(int Months) : Term;
