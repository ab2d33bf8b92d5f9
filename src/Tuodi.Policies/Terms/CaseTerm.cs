namespace Tuodi.Policies.Terms;

/// <summary>Different values by case; no two conditions hold at once.</summary>
public sealed record CaseTerm(IReadOnlyList<TermCase> Cases, Term Otherwise) : Term;
