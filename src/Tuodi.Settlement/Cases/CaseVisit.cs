using Tuodi.Kernel;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>A visit of a case: one to settle, or one that takes an earlier one back.</summary>
/// <param name="Visit">The visit, or nothing for a reversal.</param>
/// <param name="Reverses">The visit that is taken back.</param>
/// <param name="Expect">What is expected.</param>
/// <param name="Refused">The missing fact for which it must be refused.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record CaseVisit(Visit? Visit, string? Reverses, IReadOnlyList<Expectation> Expect, string? Refused, Spot Spot);
