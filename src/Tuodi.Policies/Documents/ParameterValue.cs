using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>A value of a parameter and the day from which it holds.</summary>
/// <param name="From">The first day.</param>
/// <param name="IsYear">Whether it is the value of a calendar year.</param>
/// <param name="Value">A number, or unknown.</param>
/// <param name="Cite">Where it comes from; nothing for an unknown one.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record ParameterValue(DateOnly From, bool IsYear, Term Value, Citation? Cite, Spot Spot);
