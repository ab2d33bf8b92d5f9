namespace Tuodi.Simulation.Plan;

/// <summary>An invented institution.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level, a code of policies: primary, 1, 2 or 3.</param>
/// <param name="Grade">Its grade as the interface codes it.</param>
/// <param name="Division">Where it lies.</param>
/// <param name="HasBeds">Whether it takes inpatients.</param>
public sealed record PlanInstitution(string Code, string Name, string Level, string Grade, string Division, bool HasBeds);
