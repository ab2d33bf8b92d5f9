namespace Tuodi.Simulation.Population;

/// <summary>A recipient status of a person in the year.</summary>
/// <param name="Category">The category, a key of policies.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or nothing while it lasts.</param>
/// <param name="Known">The day on which the register learns it; before the year where it always knew.</param>
public sealed record Status(string Category, DateOnly From, DateOnly? To, DateOnly Known)
{
    /// <summary>Whether it holds on a day, known or not.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is not { } end || day <= end);
}
