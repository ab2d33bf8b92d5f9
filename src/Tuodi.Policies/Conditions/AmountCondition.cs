using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Conditions;

/// <summary>One amount compares so with another.</summary>
public sealed record AmountCondition(Term Left, Comparison Comparison, Term Right) : Condition;
