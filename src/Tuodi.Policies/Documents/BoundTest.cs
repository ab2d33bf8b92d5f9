using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>A comparison of a value with what the parent allows.</summary>
/// <param name="Kind">How it compares.</param>
/// <param name="Value">What with.</param>
public sealed record BoundTest(BoundKind Kind, Term Value);
