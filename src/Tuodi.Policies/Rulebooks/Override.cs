using Tuodi.Kernel;

namespace Tuodi.Policies.Rulebooks;

/// <summary>A value that the caller supplies for a parameter, or for an unknown or other value of a layer.</summary>
/// <param name="Name">The name of the value.</param>
/// <param name="Text">The value as a document would write it.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Override(string Name, string Text, Spot Spot);
