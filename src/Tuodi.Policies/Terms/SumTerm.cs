namespace Tuodi.Policies.Terms;

/// <summary>Two amounts together.</summary>
public sealed record SumTerm(Term Left, Term Right) : Term;
