using Tuodi.Kernel;

namespace Tuodi.Settlement.Cases;

/// <summary>A figure that a case expects, to the fen.</summary>
/// <param name="Name">A layer, person, or person_in_policy.</param>
/// <param name="Amount">How much.</param>
/// <param name="Spot">Where it is written.</param>
public sealed record Expectation(string Name, Money Amount, Spot Spot);
