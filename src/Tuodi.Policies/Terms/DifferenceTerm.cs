namespace Tuodi.Policies.Terms;

/// <summary>An amount less another.</summary>
public sealed record DifferenceTerm(Term Left, Term Right) : Term;
