using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>A value of a document with its evidence.</summary>
/// <param name="Name">What it is: a layer, a row, a parameter's value.</param>
/// <param name="Cite">Where it comes from.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record CitedValue(string Name, Citation Cite, Spot Spot);
