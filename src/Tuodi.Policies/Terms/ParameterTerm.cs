namespace Tuodi.Policies.Terms;

/// <summary>A dated parameter, to be looked up when the day of the visit is known.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="YearsBack">The calendar year so many years before the visit's, or nothing for the value in force on the day.</param>
/// <param name="Year">A calendar year by its number.</param>
public sealed record ParameterTerm(string Name, int? YearsBack, int? Year) : Term
{
    /// <summary>The calendar year that is meant on a day, or nothing for the value in force.</summary>
    public int? YearOn(DateOnly day) => Year ?? (YearsBack is { } back ? day.Year - back : null);
}
