using Tuodi.Simulation.Plan;

namespace Tuodi.Server.Demonstration;

/// <summary>What a demonstration is made of.</summary>
/// <param name="Plan">What the county is drawn from.</param>
/// <param name="Persons">How many persons.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Outpatient">How many of 100 general outpatient visits happen.</param>
/// <param name="Policies">The folder of policies.</param>
/// <param name="Over">The folder whose divisions stand in their place.</param>
/// <param name="Catalogue">The file of the catalogue.</param>
public sealed record DemoOptions(CountyPlan Plan, int Persons, long Seed, int Outpatient, string Policies, string Over, string Catalogue)
{
    /// <summary>How many threads word messages side by side, or -1 for as many as there are; it makes no difference but to time.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>Where the office's lists are written, or nothing where none are wanted.</summary>
    public string? Lists { get; init; }
}
