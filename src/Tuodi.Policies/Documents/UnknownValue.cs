using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Documents;

/// <summary>A value that a document says is not known.</summary>
/// <param name="Name">What a caller must name to supply it.</param>
/// <param name="Why">Why it is not known.</param>
/// <param name="Unit">What it counts; nothing for a whole layer.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record UnknownValue(string Name, string Why, TermUnit? Unit, Spot Spot);
