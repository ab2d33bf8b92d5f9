namespace Tuodi.Policies.Terms;

/// <summary>The smaller of two amounts.</summary>
public sealed record SmallerTerm(Term Left, Term Right) : Term;
