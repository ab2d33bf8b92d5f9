namespace Tuodi.Policies.Terms;

/// <summary>A value that is not known; it is never taken for zero.</summary>
/// <param name="Name">What a caller must name to supply it.</param>
/// <param name="Why">Why it is not known.</param>
public sealed record UnknownTerm(string Name, string Why) : Term;
