using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>A synthetic county.</summary>
/// <param name="Plan">What it was drawn from.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Households">The households.</param>
/// <param name="Residents">The persons, in the order of their numbers.</param>
public sealed record County(CountyPlan Plan, long Seed, IReadOnlyList<Household> Households, IReadOnlyList<Resident> Residents)
{
    /// <summary>Draws a county: the same plan, seed and number give the same county.</summary>
    /// <param name="plan">What it is drawn from.</param>
    /// <param name="persons">How many persons.</param>
    /// <param name="seed">The seed.</param>
    public static County Draw(CountyPlan plan, int persons, long seed)
    {
        var (households, residents) = new HouseholdDraw(plan, persons, seed).Draw();
        IncomeDraw.Draw(plan, seed, households);
        CoverDraw.Draw(plan, seed, residents);
        StatusDraw.Draw(plan, seed, households, persons);
        HealthDraw.Draw(plan, seed, residents);
        IdentityDraw.Draw(plan, seed, households);
        return new County(plan, seed, households, residents);
    }
}
