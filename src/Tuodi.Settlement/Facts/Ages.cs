namespace Tuodi.Settlement.Facts;

/// <summary>Counts full years.</summary>
public static class Ages
{
    /// <summary>Full years on a day, 0 for a child still to be born (the premium of its first year); someone born on 29 February is a year older on 1 March of a common year.</summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return Math.Max(0, (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years);
    }
}
