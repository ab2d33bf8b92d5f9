namespace Tuodi.Policies.Terms;

/// <summary>One part of the bill, before any layer paid.</summary>
public sealed record PartTerm(BillPart Part) : Term;
