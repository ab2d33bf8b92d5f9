using Tuodi.Kernel;

namespace Tuodi.Simulation.Plan;

/// <summary>An item of the catalogue that bills are made of.</summary>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Price">What one costs in yuan, roughly.</param>
/// <param name="Weight">How much of a bill it is beside the others.</param>
public sealed record PlanItem(string Code, Fraction Price, long Weight);
