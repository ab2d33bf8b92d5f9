namespace Tuodi.Policies.Terms;

/// <summary>The larger of two amounts; <c>A over B</c> is the larger of zero and A less B.</summary>
public sealed record LargerTerm(Term Left, Term Right) : Term;
