using Tuodi.Kernel;

namespace Tuodi.Storage.Checking;

/// <summary>Something in a database that cannot be.</summary>
/// <param name="Check">Which check found it: journal, references, charges, years.</param>
/// <param name="Area">The insured division, or nothing where it is of none.</param>
/// <param name="Place">The record, by its number; never a person.</param>
/// <param name="What">What is wrong.</param>
public sealed record CheckFinding(string Check, string? Area, string Place, Bilingual What);
