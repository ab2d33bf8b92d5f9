namespace Tuodi.Policies.Terms;

/// <summary>A share or multiple of an amount.</summary>
/// <param name="Factor">A rate or plain number, never an amount.</param>
/// <param name="Of">The amount.</param>
public sealed record ProductTerm(Term Factor, Term Of) : Term;
