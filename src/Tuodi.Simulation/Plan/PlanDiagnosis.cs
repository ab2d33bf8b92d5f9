namespace Tuodi.Simulation.Plan;

/// <summary>An illness that people are in hospital for.</summary>
/// <param name="Code">Its code in ICD-10 as the national insurance writes it.</param>
/// <param name="Name">Its name.</param>
public sealed record PlanDiagnosis(string Code, string Name);
